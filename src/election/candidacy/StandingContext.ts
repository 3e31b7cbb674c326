import type { Observable } from 'rxjs';
import type { Diagnostic } from '../Diagnostic.js';
import type { LeaderTerm } from '../LeaderTerm.js';

/** What travels with a standing out of sight of whoever compares or prints it. */
export interface StandingContext {
  /** What is left of the lease, in ms. When nothing is, the standing ends at once. */
  lease(): number;
  /** Keeps the znode until the work has ended, bounded; unset when nothing is waited for. */
  readonly handOver: ((work$: Observable<unknown>) => void) | undefined;
  /** `ZkClient.transaction` behind the candidate's znode; unset when another session can get the same name. */
  readonly transaction: LeaderTerm['transaction'] | undefined;
  readonly diagnostics$: Observable<Diagnostic>;
}
