import { setTimeout as sleep } from 'node:timers/promises';
import { lastValueFrom, type Observable } from 'rxjs';
import type { ZkClient } from '../../../src/index.js';
import { absent } from '../check/absent.js';
import type { History, Written } from '../check/History.js';

/** Sends the write of one state. Emits the stamp of the write if the reply contains it. */
export type Send = (state: string) => Observable<string | undefined>;

/** Writes one subject and keeps its history. No other pen writes this subject. */
export interface Pen<T> {
  /** The value of the last read. */
  readonly current: T | null;
  /** Sends the writes of all these states together, and finds out which writes were applied. */
  write(states: readonly string[], send: Send): Promise<void>;
  /** Returns the history up to now. The next history begins with the last state of this history. */
  readonly take: () => History;
}

/**
 * @param read - reads the current value of the subject, or `null` if the subject does not exist. It
 * does not wait for other requests
 * @param stateOf - the state that the history contains for such a value
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

  /** Reads after a sync. When a sync has its reply, no earlier request is still under way. */
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
    // If the session is new, the data may have been wiped. In this case, the written states may
    // have existed for a while, so the history keeps them.
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

/** The id of the client's session, or its status if the client has no session. */
export function sessionOf(client: ZkClient): string {
  const { session } = client.inspect();
  return 'sessionId' in session ? session.sessionId : session.status;
}
