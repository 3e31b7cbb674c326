import {
  defer,
  filter,
  firstValueFrom,
  lastValueFrom,
  map,
  merge,
  type Observable,
  skipWhile,
  tap,
  timeout,
} from 'rxjs';
import { type Armed, isZkError, type SessionState, type ZkClient } from 'rxzk';
import { normalise } from './normalise.js';
import { clientCount, type Command, type Fault, paths, type Program } from './program.js';
import type { Stage } from './Stage.js';

/** What one command has led to. */
export interface Step {
  readonly command: Command;
  readonly result: unknown;
  /** What was heard of watches since the step before, by client; in an order without meaning. */
  readonly events: readonly (readonly string[])[];
}

/** One client at a time, with what its watches have told since the last step. */
interface Actor {
  client: ZkClient;
  events: string[];
}

/** How long a command may take, in ms; longer means that it hangs. */
const patience = 10_000;

/** What a program sees at its end, whatever it has looked at itself. */
const epilogue = paths.flatMap((path): Program =>
  (['exists', 'getData', 'getChildren'] as const).map((read) => ({ client: 0, do: read, path })),
);

/**
 * Runs a program below a root of its own, one command after the other, and gives what its clients
 * have seen, in terms that do not depend on the server. After each command all watch events are
 * waited for.
 */
export async function runProgram(
  stage: Stage,
  chroot: string,
  program: Program,
): Promise<readonly Step[]> {
  await build(await stage.open(''), chroot);
  const sessions = new Map<string, string>();
  const actors: Actor[] = await Promise.all(
    Array.from({ length: clientCount }, async () => ({
      client: await stage.open(chroot),
      events: [],
    })),
  );
  try {
    for (const index of actors.keys()) await join(index);
    const steps: Step[] = [];
    for (const command of program) {
      const result = await carryOut(command);
      steps.push({ command, result, events: await flush() });
    }
    for (const command of epilogue) {
      steps.push({ command, result: await carryOut(command), events: [] });
    }
    return normalise(steps, sessions);
  } finally {
    await Promise.all(actors.map(({ client }) => client.close()));
  }

  /** Waits for a session of the client that was not there before, and gives it a name. */
  async function join(index: number): Promise<void> {
    const { sessionId } = await firstValueFrom(
      actors[index]!.client.session$.pipe(
        filter(isConnected),
        filter((state) => !sessions.has(state.sessionId)),
        timeout({ first: patience }),
      ),
    );
    sessions.set(sessionId, `session ${sessions.size} of client ${index}`);
  }

  async function suffer(index: number, fault: Fault): Promise<string> {
    const actor = actors[index]!;
    const { client } = actor;
    if (fault === 'cut') {
      const back$ = client.session$.pipe(skipWhile(isConnected), filter(isConnected));
      await Promise.all([
        firstValueFrom(back$.pipe(timeout({ first: patience }))),
        stage.cut(client),
      ]);
      return 'back in its session';
    }
    if (fault === 'close') {
      await client.close();
      actor.client = await stage.open(chroot);
    } else {
      await stage.expire(client);
    }
    await join(index);
    return 'in a new session';
  }

  async function carryOut(command: Command): Promise<unknown> {
    if (isFault(command)) return suffer(command.client, command.do);
    const actor = actors[command.client]!;
    return lastValueFrom(defer(() => request(actor, command)).pipe(timeout(patience)), {
      defaultValue: 'nothing',
    }).catch(outcome);
  }

  /** Watch events come before the reply to a sync that was sent after the change. */
  async function flush(): Promise<readonly (readonly string[])[]> {
    await Promise.all(
      actors.map(({ client }) =>
        lastValueFrom(client.sync('/').pipe(timeout(patience))).catch(() => undefined),
      ),
    );
    return actors.map(({ events }) => events.splice(0).sort());
  }
}

function isConnected(
  state: SessionState,
): state is Extract<SessionState, { readonly status: 'connected' }> {
  return state.status === 'connected';
}

function isFault(command: Command): command is Extract<Command, { readonly do: Fault }> {
  return ['close', 'cut', 'expire'].includes(command.do);
}

async function build(client: ZkClient, chroot: string): Promise<void> {
  await lastValueFrom(client.ensurePath(chroot));
  await client.close();
}

function request(
  { client, events }: Actor,
  command: Exclude<Command, { do: Fault }>,
): Observable<unknown> {
  switch (command.do) {
    case 'create':
      return client.create(command.path, command.data, command.config);
    case 'setData':
      return client.setData(command.path, command.data, command.config);
    case 'remove':
      return client.remove(command.path, command.config);
    case 'setAcl':
      return client.setAcl(command.path, command.acl, command.config);
    case 'ensurePath':
      return client.ensurePath(command.path, { mode: command.mode });
    case 'addAuth':
      // On the server an identity is confirmed late, with what the client sends next.
      return merge(client.addAuth(command.scheme, command.credentials), client.sync('/'));
    case 'armExists':
    case 'armData':
    case 'armChildren':
      return noted<unknown>(client[command.do](command.path), `${command.do} ${command.path}`);
    default:
      return client[command.do](command.path);
  }

  function noted<T>(armed$: Observable<Armed<T>>, name: string): Observable<T> {
    return armed$.pipe(
      tap(({ fired$ }) => {
        let end = 'lost';
        // eslint-disable-next-line rxjs-x/no-subscribe-in-pipe -- it goes on after the reply
        fired$.subscribe({
          next: ({ type, path }) => {
            end = `${type} ${path}`;
          },
          complete: () => events.push(`${name}: ${end}`),
        });
      }),
      map(({ reply }) => reply),
    );
  }
}

function outcome(error: unknown): unknown {
  if (!isZkError(error)) return { thrown: String(error) };
  const { code, outcome: applied, operation, path, retryable } = error;
  return { error: code, outcome: applied, operation, path, retryable };
}
