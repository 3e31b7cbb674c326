import { defer, finalize, type MonoTypeOperatorFunction } from 'rxjs';

/** Notes whether somebody renews the lease of a session. A leader does that. */
export interface Renewals {
  /** An operator that notes when a renewal begins and when it ends. */
  note<T>(): MonoTypeOperatorFunction<T>;
  /**
   * How long the lease still lasts, in ms. `null` if nobody has renewed the lease, or if the last
   * renewal was too long ago.
   */
  left(): number | null;
}

/**
 * Creates the notes about renewals. A leader always renews its lease before the lease ends. So if
 * the lease ends after the last renewal and no renewal is under way, nobody leads.
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
