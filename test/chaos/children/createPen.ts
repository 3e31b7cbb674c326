import { setTimeout as sleep } from 'node:timers/promises';
import { lastValueFrom, type Observable } from 'rxjs';
import type { ZkClient } from '../../../src/index.js';
import { absent } from '../check/absent.js';
import type { History, Written } from '../check/History.js';

/**
 * Sends the write of one state. If the reply contains the zxid and the time of the write, the
 * returned observable emits them as one text: see `stamp` in {@link Written}.
 */
export type Send = (state: string) => Observable<string | undefined>;

/**
 * Writes the znodes of one subject of the test, and keeps the history of this subject. A subject is
 * one path, or several paths that the pen always writes in one transaction. No other pen writes
 * these znodes.
 */
export interface Pen<T> {
  /** The value from the last read. */
  readonly current: T | null;
  /**
   * Sends one write for each of the given states. No write waits for the reply to the previous
   * write. After all writes have ended, reads the state of the subject.
   */
  write(states: readonly string[], send: Send): Promise<void>;
  /**
   * Returns the history since the previous call of `take`. The last state of this history is also
   * the first state of the history that the next call returns.
   */
  readonly take: () => History;
}

/**
 * @param read - reads the current value of the subject, or `null` if the subject does not exist.
 * `read` sends no sync, because the pen sends a sync before each read
 * @param stateOf - turns a value from `read` into an entry of the history
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

  /**
   * Sends a sync and then reads. When the reply to the sync arrives, all earlier requests have
   * ended, even those whose replies were lost. So no earlier request can change the znode after
   * the read.
   */
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
    // The pen has read the state `found`. In the list `history`, other states may follow `found`.
    // The pen sent the writes of these states before the read.
    // - If the session is still the same, the servers have not applied the writes of the states
    //   after `found`. So the pen removes these states from the list.
    // - If the session is new, perhaps a fault has deleted all data. Before this deletion, the
    //   streams may have shown the states after `found`. So the pen keeps all states in the list.
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

/**
 * Returns the id of the client's session. If the client has no session, returns
 * `inspect().session.status` instead.
 */
export function sessionOf(client: ZkClient): string {
  const { session } = client.inspect();
  return 'sessionId' in session ? session.sessionId : session.status;
}
