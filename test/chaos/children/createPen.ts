import { setTimeout as sleep } from 'node:timers/promises';
import { lastValueFrom, type Observable } from 'rxjs';
import type { ZkClient } from '../../../src/index.js';
import { absent } from '../check/absent.js';
import type { History, Written } from '../check/History.js';

/** Sends the write of one state; emits its stamp where the reply tells it. */
export type Send = (state: string) => Observable<string | undefined>;

/** Writes one subject, and keeps its history. Nobody else writes it. */
export interface Pen<T> {
  /** What was read last. */
  readonly current: T | null;
  /** Sends the writes of these states together, and finds out which of them were applied. */
  write(states: readonly string[], send: Send): Promise<void>;
  /** Takes the history up to now off; the next one begins with the state that this one ends with. */
  readonly take: () => History;
}

/**
 * @param read - the subject as it is now, `null` when it does not exist; waits for nothing
 * @param stateOf - what of that is written down
 */
export function createPen<T>(
  client: ZkClient,
  path: string,
  read: () => Observable<T | null>,
  stateOf: (value: T | null) => Written,
): Pen<T> {
  let current: T | null = null;
  let history: Written[] = [{ state: absent }];

  async function write(states: readonly string[], send: Send): Promise<void> {
    const session = sessionOf(client);
    const before = history.length - 1;
    const stamps = await Promise.all(
      states.map((state) => lastValueFrom(send(state)).catch(() => undefined)),
    );
    history.push(...states.map((state, index) => ({ state, stamp: stamps[index] })));
    current = await readForCertain();
    settle(before, stateOf(current), sessionOf(client) === session);
  }

  /** When a later sync has its reply, no earlier request is still under way. */
  async function readForCertain(): Promise<T | null> {
    for (;;) {
      try {
        await lastValueFrom(client.sync(path), { defaultValue: undefined });
        return await lastValueFrom(read());
      } catch (error) {
        if (client.inspect().session.status === 'closed') throw error;
        await sleep(50);
      }
    }
  }

  function settle(before: number, found: Written, sameSession: boolean): void {
    const at = history.findLastIndex(
      ({ state }, index) => index >= before && state === found.state,
    );
    // In a new session the data may have been wiped: what was sent may have been there for a while.
    if (at >= 0 && (sameSession || at === history.length - 1)) {
      history.splice(at, Infinity, found);
    } else {
      history.push(found);
    }
  }

  return {
    get current() {
      return current;
    },
    write,
    take() {
      const taken = history;
      history = taken.slice(-1);
      return taken;
    },
  };
}

/** Names the session of a client, or gives the reason why it has none. */
export function sessionOf(client: ZkClient): string {
  const { session } = client.inspect();
  return 'sessionId' in session ? session.sessionId : session.status;
}
