import type { Observable } from 'rxjs';
import type { TransactionOperation } from '../model/TransactionOperation.js';
import type { TransactionResults } from '../model/TransactionResults.js';

/**
 * One term: the time in which a candidate leads. The `work` function of `whileLeading` and of
 * `withLock` gets this object as its argument.
 */
export interface LeaderTerm {
  /**
   * The fencing token of this term. Send this token with each write to a store outside ZooKeeper.
   * That store must remember the highest token, and refuse a write with a lower token.
   */
  readonly token: number;
  /**
   * When this signal is aborted, the work should stop. For example, the signal is aborted when the
   * leadership is lost, and when a handover starts.
   */
  readonly signal: AbortSignal;
  /**
   * Throws a `NotLeadingError` if the leadership is no longer certain. Call this function before
   * each side effect. A blocked event loop delays the abort of `signal`. But `assertLeading` reads
   * the clock. So after the end of the lease, `assertLeading` throws even if `signal` is not yet
   * aborted. During a handover, `assertLeading` does not throw while the lease lasts.
   */
  readonly assertLeading: () => void;
  /**
   * Sends a transaction, as `ZkClient.transaction` does. But the server applies the transaction
   * only if the znode of this term's candidate still exists. So a transaction after the end of the
   * term changes nothing, even if the client does not know yet that this znode is gone.
   *
   * If the candidate's znode is gone, the transaction fails with NOT_LEADING and `outcome: 'none'`.
   * If the leadership is no longer certain, the transaction fails with the same error, and the
   * client sends no request. If the connection is lost before the reply, the transaction fails with
   * CONNECTION_LOSS and `outcome: 'unknown'`. The `index` of an error is the position of the failed
   * operation in the caller's list. With the C binding, each transaction fails with UNIMPLEMENTED.
   *
   * The call throws an `InvalidArgumentError` in each of these cases:
   * - An operation is wrong.
   * - The `Standing` value of this term was not emitted by `campaign`, `lock` or `semaphore`.
   * - The preset puts no GUID into the znode names. `apache` and `sequence` are such presets.
   *   Without a GUID, another session can get a znode with the same name, for example after the
   *   parent was deleted and created again.
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
