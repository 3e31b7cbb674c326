import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Done } from '../../Done.js';
import type { WireRecord } from '../records/WireRecord.js';

/**
 * Limits how many watch events a server may send. Each one-shot watch allows one event. Without
 * this limit, a faulty server could send events without end.
 */
export interface Allowance {
  /** Call it when a request is sent. Returns the function to call with the reply. */
  readonly grow: <O, R>(record: WireRecord<O, R>, operation: O, done: Done<R>) => Done<R>;
  /** Call it when an event arrives. Returns whether the server may send this event. */
  readonly spend: () => boolean;
}

/** Makes the allowance of one connection: it counts the events that the server may still send. */
export function createAllowance(): Allowance {
  let events = 0;
  /**
   * The paths of the watches that stay after they fire, with the number of the newest request for
   * each path. Such a watch allows any number of events.
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
        // If the client has requested the watch again meanwhile, the watch still exists.
        if (isGone && (standing.get(path) ?? Infinity) <= last) standing.delete(path);
        done(code, reply, cause);
      };
    },
    spend() {
      // The event does not say which watch has fired. So it may come from a watch that stays.
      if (standing.size > 0) return true;
      events -= 1;
      return events >= 0;
    },
  };
}
