import { defer, filter, firstValueFrom, lastValueFrom, skipWhile, timeout } from 'rxjs';
import { isZkError, type SessionState, type ZkClient } from 'rxzk';
import type { Actor, Followed, Heard } from './Actor.js';
import { carryOutOn } from './carryOutOn.js';
import { normalise } from './normalise.js';
import { clientCount, type Command, type Fault, paths, type Program } from './program.js';
import type { Stage } from './Stage.js';

/** The results of one command. */
export interface Step {
  readonly command: Command;
  readonly result: unknown;
  /**
   * The watches that have ended since the previous step, with an event or without an event. There
   * is one list for each client. The order of a list has no meaning.
   */
  readonly events: readonly (readonly Heard[])[];
  /** The emissions of streams since the previous step. There is one list for each client. */
  readonly streams: readonly (readonly Followed[])[];
}

/** The time limit of a command, in ms. A command that takes longer fails. */
const timeLimit = 10_000;

/**
 * If any client has a stream, each client sends this number of syncs after each command. Each
 * client sends its next sync only when all clients have the replies to their syncs. While a sync
 * runs, a stream can complete one read. The stream of a tree needs several reads, because it reads
 * one level of the tree after the other. So one sync is not enough.
 */
const rounds = 9;

/** The commands that `runProgram` carries out after each program. These commands read all paths. */
const epilogue = paths.flatMap((path): Program =>
  (['exists', 'getData', 'getChildren'] as const).map((read) => ({ client: 0, do: read, path })),
);

/**
 * Runs a program below `chroot`. Returns what the clients have seen after each command, without the
 * values that differ from server to server, such as zxids.
 *
 * @param compared - a function that removes the results that depend on the server or on time. This
 * function runs once, before `normalise` replaces each zxid by its rank. So the zxids in the
 * removed results have no effect on the ranks of the other zxids
 */
export async function runProgram(
  stage: Stage,
  chroot: string,
  program: Program,
  compared: (steps: readonly Step[]) => readonly Step[],
): Promise<readonly Step[]> {
  await build(await stage.open(''), chroot);
  const sessions = new Map<string, string>();
  const actors: Actor[] = await Promise.all(
    Array.from({ length: clientCount }, async () => ({
      client: await stage.open(chroot),
      losses: 0,
      events: [],
      streams: [],
    })),
  );
  try {
    for (const index of actors.keys()) await join(index);
    const steps: Step[] = [];
    for (const command of program) {
      const result = await carryOut(command);
      steps.push({ command, result, ...(await flush()) });
    }
    for (const command of epilogue) {
      steps.push({ command, result: await carryOut(command), events: [], streams: [] });
    }
    return normalise(compared(steps), sessions);
  } finally {
    await Promise.all(actors.map(({ client }) => client.close()));
  }

  /** Waits until the client has a new session. Gives this session a name. */
  async function join(index: number): Promise<void> {
    const { sessionId } = await firstValueFrom(
      actors[index]!.client.session$.pipe(
        filter(isConnected),
        filter((state) => !sessions.has(state.sessionId)),
        timeout({ first: timeLimit }),
      ),
    );
    sessions.set(sessionId, `session ${sessions.size} of client ${index}`);
  }

  /**
   * Ends the connection of the client `index`. Then the client with the next number carries out the
   * writes of the list `meanwhile`. Then the client `index` connects again. Returns the results of
   * the writes.
   */
  async function beAway(index: number, { expires, meanwhile }: Absence): Promise<unknown> {
    const { client } = actors[index]!;
    actors[index]!.losses += 1;
    const lost$ = client.session$.pipe(skipWhile(isConnected), timeout({ first: timeLimit }));
    await Promise.all([firstValueFrom(lost$), stage.suspend(client)]);
    const results: unknown[] = [];
    const other = (index + 1) % clientCount;
    for (const write of meanwhile) results.push(await carryOut({ client: other, ...write }));
    const back$ = client.session$.pipe(filter(isConnected), timeout({ first: timeLimit }));
    const returned = expires ? join(index) : firstValueFrom(back$);
    await Promise.all([returned, stage.resume(client, expires)]);
    return results;
  }

  async function suffer(index: number, fault: Fault): Promise<string> {
    const actor = actors[index]!;
    const { client } = actor;
    actor.losses += 1;
    if (fault === 'cut') {
      const back$ = client.session$.pipe(skipWhile(isConnected), filter(isConnected));
      await Promise.all([
        firstValueFrom(back$.pipe(timeout({ first: timeLimit }))),
        stage.cut(client),
      ]);
      return 'back in its session';
    }
    if (fault === 'close') {
      await client.close();
      actor.client = await stage.open(chroot);
      actor.losses = 0;
    } else {
      await stage.expire(client);
    }
    await join(index);
    return 'in a new session';
  }

  async function carryOut(command: Command): Promise<unknown> {
    if (isFault(command)) return suffer(command.client, command.do);
    if (command.do === 'away') return beAway(command.client, command);
    const actor = actors[command.client]!;
    return lastValueFrom(defer(() => carryOutOn(actor, command)).pipe(timeout(timeLimit)), {
      defaultValue: 'nothing',
    }).catch(outcome);
  }

  /**
   * Sends syncs from each client, and waits for the replies. Then collects the events and the
   * emissions. If a change happened before a sync, the events of the change arrive before the reply
   * to the sync.
   */
  async function flush(): Promise<Pick<Step, 'events' | 'streams'>> {
    const follows = actors.some(({ streams }) => streams.length > 0);
    for (let round = 0; round < (follows ? rounds : 1); round += 1) {
      await Promise.all(
        actors.map(({ client }) =>
          lastValueFrom(client.sync('/').pipe(timeout(timeLimit))).catch(() => undefined),
        ),
      );
    }
    return {
      events: actors.map(({ events }) => events.splice(0).sort(byText)),
      streams: actors.map(({ streams }) =>
        streams
          .map(({ name, take }) => ({ name, emitted: take() }))
          .filter(({ emitted }) => emitted.length > 0),
      ),
    };
  }
}

type Absence = Extract<Command, { readonly do: 'away' }>;

function byText(a: Heard, b: Heard): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
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

function outcome(error: unknown): unknown {
  if (!isZkError(error)) return { thrown: String(error) };
  const { code, outcome: applied, operation, path, index, retryable } = error;
  return { error: code, outcome: applied, operation, path, index, retryable };
}
