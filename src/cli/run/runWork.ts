import { defer, EMPTY, throwError } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import type { Terminal } from '../terminal/Terminal.js';
import type { Conduct } from './Conduct.js';
import { narrateSession } from './narrateSession.js';
import { perform } from './perform.js';
import type { Settings } from './Settings.js';
import type { Work, WorkUnopened } from './Start.js';

/** The work of a command, and how to run it. */
export interface Task {
  readonly settings: Settings;
  readonly conduct: Conduct;
  readonly work: Work;
  readonly unopened: WorkUnopened | undefined;
}

/**
 * Opens a client, runs the work of a command with this client, and prints the output or the
 * failure. Resolves with the exit code.
 */
export async function runWork(terminal: Terminal, task: Task): Promise<number> {
  const { settings, conduct, work, unopened } = task;
  let client: ZkClient;
  try {
    client = await open(settings);
  } catch (error) {
    const isTold = unopened === undefined || error instanceof InvalidArgumentError;
    const output$ = isTold ? throwError(() => error) : unopened(settings, error);
    return await perform(output$, { terminal, settings, conduct });
  }
  try {
    const tale$ = conduct === 'request' ? EMPTY : narrateSession(client, terminal.tell);
    const output$ = defer(() => work({ client, terminal, settings }));
    return await perform(output$, { terminal, settings, conduct, tale$, why: lastFailure });
  } finally {
    await client.close();
  }

  function lastFailure(): string | null {
    return client.inspect({ streams: 0 }).lastFailure;
  }
}

async function open({
  servers,
  timeout: sessionTimeout,
  transport,
  auth,
}: Settings): Promise<ZkClient> {
  // This import loads the code of the client only when a command needs a client. So `rxzk --help`
  // works without the C binding.
  const { createClient } = await import('../../client/createClient.js');
  return createClient({
    servers,
    sessionTimeout,
    auth,
    ...(transport === undefined ? {} : { transport }),
  });
}
