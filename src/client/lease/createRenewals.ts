import { defer, finalize, type MonoTypeOperatorFunction } from 'rxjs';

/**
 * Records when the lease of a session is renewed. A leading candidate renews the lease again and
 * again.
 */
export interface Renewals {
  /** Returns an operator that notes when a renewal begins and when it ends. */
  note<T>(): MonoTypeOperatorFunction<T>;
  /**
   * How long the lease still lasts, in ms. The result is `null` if two conditions are true: the
   * last lease is over, and no renewal is under way. Then no candidate of this client leads.
   */
  left(): number | null;
}

/**
 * Creates the `Renewals` of one session. A leading candidate renews the lease before the lease
 * ends. So if the lease ends without another renewal, no candidate of this client leads.
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
