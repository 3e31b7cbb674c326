import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Done } from '../../Done.js';
import type { WireRecord } from '../records/WireRecord.js';

/**
 * Limits how many watch events a server may send. Each one-shot watch allows one event. Without
 * this limit, a faulty server could send events without end.
 */
export interface Allowance {
  /**
   * Must be called when a request is sent. Returns the callback for the reply. The exchange must
   * call this callback in place of `done`.
   */
  readonly grow: <O, R>(record: WireRecord<O, R>, operation: O, done: Done<R>) => Done<R>;
  /**
   * Must be called when an event arrives. Returns whether the server is allowed to send this event.
   */
  readonly spend: () => boolean;
}

/**
 * Makes the allowance of one connection. The allowance counts the events that the server is still
 * allowed to send.
 */
export function createAllowance(): Allowance {
  let events = 0;
  /**
   * The paths of the watches that stay after they fire. Such a watch allows any number of events.
   * Each request that sets such a watch gets a serial number: 1, 2, 3 and so on. If several
   * requests have set a watch on one path, the map keeps only the highest number for this path.
   * `newest` is the number of the newest request of all, for any path.
   */
  const standing = new Map<string, number>();
  let newest = 0;

  return {
    grow(record, operation, done) {
      events += record.watches?.(operation) ?? 0;
      const change = record.standing?.(operation) ?? null;
      if (change === null) return done;
      const { type, path } = change;
      if (type === 'set') {
        newest += 1;
        standing.set(path, newest);
      }
      const last = newest;
      return (code, reply, cause) => {
        const isGone = (code === ReturnCode.ok) === (type === 'removed');
        // A later request may have set a watch on this path again. In this case, the reply to the
        // present request must not delete the path from `standing`.
        if (isGone && (standing.get(path) ?? Infinity) <= last) standing.delete(path);
        done(code, reply, cause);
      };
    },
    spend() {
      // An event does not say which watch has fired. If there is a watch that stays after it fires,
      // each event may come from this watch.
      if (standing.size > 0) return true;
      events -= 1;
      return events >= 0;
    },
  };
}
