import { defer, finalize, type MonoTypeOperatorFunction } from 'rxjs';

/**
 * Notes whether somebody renews the lease of a session. A leader renews the lease of its session.
 */
export interface Renewals {
  /** Returns an operator that notes when a renewal begins and when it ends. */
  note<T>(): MonoTypeOperatorFunction<T>;
  /**
   * How long the lease still lasts, in ms. `null` if nobody renews the lease. This is the case if
   * no renewal is under way, and the lease after the last renewal has ended.
   */
  left(): number | null;
}

/**
 * Creates the `Renewals` of one session. A leader renews its lease before the lease ends. So if the
 * lease ends without another renewal, this client does not lead.
 */
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
