import type { Observable } from 'rxjs';
import type { Diagnostic } from '../Diagnostic.js';
import type { LeaderTerm } from '../LeaderTerm.js';

/** Data that travels with a standing, hidden from code that compares or prints standings. */
export interface StandingContext {
  /** What is left of the lease, in ms. At 0 or below, the standing ends at once. */
  lease(): number;
  /** Keeps the znode until the work has ended, for a limited time; unset without a handover. */
  readonly handOver: ((work$: Observable<unknown>) => void) | undefined;
  /**
   * `ZkClient.transaction` with the candidate's znode as its fence. Unset if another session can
   * get the same name.
   */
  readonly transaction: LeaderTerm['transaction'] | undefined;
  readonly diagnostics$: Observable<Diagnostic>;
}
