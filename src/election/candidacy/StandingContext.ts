import type { Observable } from 'rxjs';
import type { Diagnostic } from '../Diagnostic.js';
import type { LeaderTerm } from '../LeaderTerm.js';

/**
 * Hidden data of a standing, for `whileLeading` and `diagnosticsOf`. Code that compares or prints
 * standings does not see this data.
 */
export interface StandingContext {
  /**
   * Returns how long the lease still lasts, in ms. If the lease has ended, this call also makes a
   * leading candidate `suspended` at once.
   */
  lease(): number;
  /**
   * Starts a handover: this candidate continues the given work after the subscriber of the work has
   * left. This candidate keeps its znode until the work has ended. The setting `handover` limits
   * how long the work may continue. If `handover` is 0, this function is not set.
   */
  readonly handOver: ((work$: Observable<unknown>) => void) | undefined;
  /**
   * Sends a transaction that the server applies only if the candidate's znode exists. This function
   * is not set if another session can create a znode with the name of the candidate's znode.
   */
  readonly transaction: LeaderTerm['transaction'] | undefined;
  readonly diagnostics$: Observable<Diagnostic>;
}
