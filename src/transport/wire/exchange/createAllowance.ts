import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Done } from '../../Done.js';
import type { WireRecord } from '../records/WireRecord.js';

/**
 * Limits how many events a server may report. Otherwise a faulty peer could report events without
 * end.
 */
export interface Allowance {
  /** Called when a request is sent. Returns the function to call with its reply. */
  readonly grow: <O, R>(record: WireRecord<O, R>, operation: O, done: Done<R>) => Done<R>;
  /** Called at an event. Returns whether the event is allowed. */
  readonly spend: () => boolean;
}

/** Makes the allowance of one connection. */
export function createAllowance(): Allowance {
  let events = 0;
  /** The watches that stay, by path: the number of the newest request. They may cause any number of events. */
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
        // A watch that was requested in the meantime stays.
        if (isGone && (standing.get(path) ?? Infinity) <= last) standing.delete(path);
        done(code, reply, cause);
      };
    },
    spend() {
      // It is unknown which watch the event belongs to.
      if (standing.size > 0) return true;
      events -= 1;
      return events >= 0;
    },
  };
}
