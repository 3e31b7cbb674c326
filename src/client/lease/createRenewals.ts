import { defer, finalize, type MonoTypeOperatorFunction } from 'rxjs';

/** Whether somebody keeps the lease of a session, as a leader does. */
export interface Renewals {
  /** Notes a renewal under way, and its result. */
  note<T>(): MonoTypeOperatorFunction<T>;
  /** The rest of the lease, in ms; `null` if nobody has renewed it, or not in time. */
  left(): number | null;
}

/** A leader renews before its lease is over: nobody leads when a whole lease has passed without a renewal. */
export function createRenewals(lease: () => number, now: () => number): Renewals {
  let underWay = 0;
  let until = -Infinity;
  return {
    note: () => (source) =>
      defer(() => {
        underWay += 1;
        return source.pipe(
          finalize(() => {
            underWay -= 1;
            until = Math.max(until, now() + lease());
          }),
        );
      }),
    left: () => (underWay > 0 || now() < until ? lease() : null),
  };
}
