import {
  defer,
  EMPTY,
  endWith,
  filter,
  lastValueFrom,
  map,
  merge,
  type Observable,
  take,
  tap,
} from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { isZkError } from '../../errors/isZkError.js';
import type { Terminal } from '../terminal/Terminal.js';
import type { CommandContext } from './CommandContext.js';
import type { Conduct } from './Conduct.js';
import { exitCodeOf } from './exitCodeOf.js';
import { messageOf } from './messageOf.js';
import { narrateSession } from './narrateSession.js';
import type { Output, Row } from './Output.js';
import type { Settings } from './Settings.js';
import { signalCode } from './signalCode.js';

/** Opens a client for a work, prints what that gives, and tells of its failure; gives the exit code. */
export async function runWork(
  terminal: Terminal,
  settings: Settings,
  conduct: Conduct,
  work: (context: CommandContext) => Observable<Output>,
): Promise<number> {
  const { servers, timeout: sessionTimeout, auth } = settings;
  let client: ZkClient | undefined;
  try {
    // Not earlier: help needs no client.
    const { createClient } = await import('../../client/createClient.js');
    const opened = createClient({ servers, sessionTimeout, auth });
    client = opened;
    const output$ = defer(() => work({ client: opened, terminal, settings })).pipe(
      endWith({ exitCode: 0 }),
    );
    const tale$ = conduct === 'request' ? EMPTY : narrateSession(opened, terminal.tell);
    return await lastValueFrom(
      merge(tale$, output$, interruption(terminal, conduct)).pipe(
        tap((output) => {
          if ('json' in output) print(output, terminal, settings);
        }),
        filter((output) => 'exitCode' in output),
        map(({ exitCode }) => exitCode),
        take(1),
      ),
      { defaultValue: 0 },
    );
  } catch (error) {
    terminal.tell(explain(error, client));
    return exitCodeOf(error, conduct);
  } finally {
    await client?.close();
  }
}

function interruption(
  { signal$, closed$ }: Terminal,
  conduct: Conduct,
): Observable<{ readonly exitCode: number }> {
  const unread$ = closed$.pipe(map(() => ({ exitCode: 0 })));
  if (conduct === 'wrapper') return unread$;
  const code = (signal: NodeJS.Signals): number => (conduct === 'stream' ? 0 : signalCode(signal));
  return merge(unread$, signal$.pipe(map((signal) => ({ exitCode: code(signal) }))));
}

function print({ json, text }: Row, { write, paint }: Terminal, settings: Settings): void {
  const output = settings.json ? JSON.stringify(json) : text(paint);
  if (output !== null) write(typeof output === 'string' ? `${output}\n` : output);
}

function explain(error: unknown, client: ZkClient | undefined): string {
  const message = messageOf(error);
  const failure = client?.inspect({ streams: 0 }).lastFailure ?? null;
  return isZkError(error, 'NOT_CONNECTED') && failure !== null ? `${message}: ${failure}` : message;
}
