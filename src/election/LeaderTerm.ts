import type { Observable } from 'rxjs';
import type { TransactionOperation } from '../model/TransactionOperation.js';
import type { TransactionResults } from '../model/TransactionResults.js';

/** What the work of `whileLeading` is given. */
export interface LeaderTerm {
  /** The fencing token: whoever stores for the leader refuses a lower one than the highest seen. */
  readonly token: number;
  /** Aborted when the work is to stop: leadership is lost, or handed over. */
  readonly signal: AbortSignal;
  /**
   * Throws a `NotLeadingError` from the first moment at which leadership is not certain any more, also
   * when the event loop has stood still and nothing else has noticed. To be called before each side
   * effect. Passes during a hand-over, while the lease lasts.
   */
  readonly assertLeading: () => void;
  /**
   * `ZkClient.transaction`, applied only while the leader's own znode exists. Once that znode is gone, nobody
   * applies what this leader still sends: not after a pause of the process, and not with a lost event.
   *
   * Fails with NOT_LEADING and `outcome: 'none'` when the znode is gone, and without a request from the moment in
   * which `assertLeading` throws. A connection that is lost under it is CONNECTION_LOSS with `outcome: 'unknown'`.
   * `index` counts the caller's operations. Over the C binding the error is UNIMPLEMENTED.
   *
   * Throws an `InvalidArgumentError` at the call for wrong operations, and for a standing that was made by hand. It
   * throws for the presets `apache` and `sequence` too: their names hold no GUID, so another session can get them.
   *
   * @example
   * ```ts
   * campaign(client, '/jobs/leader')
   *   .pipe(
   *     whileLeading(({ transaction }) =>
   *       transaction([{ type: 'setData', path: '/jobs/plan', data: 'v2' }]),
   *     ),
   *   )
   *   .subscribe();
   * ```
   */
  readonly transaction: <const O extends readonly TransactionOperation[]>(
    operations: O,
  ) => Observable<TransactionResults<O>>;
}
