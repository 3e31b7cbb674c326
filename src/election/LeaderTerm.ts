import type { Observable } from 'rxjs';
import type { TransactionOperation } from '../model/TransactionOperation.js';
import type { TransactionResults } from '../model/TransactionResults.js';

/**
 * One term: the time in which a candidate leads. The `work` function of `whileLeading` and of
 * `withLock` gets this object as its argument.
 */
export interface LeaderTerm {
  /**
   * The fencing token of this term. Send this token with each write to another store. That store
   * must remember the highest token, and refuse a write with a lower token.
   */
  readonly token: number;
  /**
   * This signal is aborted when the work must stop. For example, the work must stop when the
   * leadership is lost, and when a handover starts.
   */
  readonly signal: AbortSignal;
  /**
   * Throws a `NotLeadingError` as soon as the leadership is no longer certain. Call this function
   * before each side effect. The function reads the clock, so it also throws if a blocked event
   * loop has delayed all events and timers. During a handover, the function does not throw as long
   * as the lease lasts.
   */
  readonly assertLeading: () => void;
  /**
   * Sends a transaction like `ZkClient.transaction`. But the server applies the transaction only if
   * the znode of the leading candidate still exists. So a candidate that no longer leads cannot
   * change anything, even if its process was paused or an event was lost.
   *
   * If the candidate's znode is gone, the transaction fails with NOT_LEADING and `outcome: 'none'`.
   * If the leadership is no longer certain, the transaction fails with the same error, and the
   * client sends no request. If the connection is lost before the reply, the transaction fails with
   * CONNECTION_LOSS and `outcome: 'unknown'`. The `index` of an error is the position of the failed
   * operation in the caller's list. With the C binding, each transaction fails with UNIMPLEMENTED.
   *
   * The function throws an `InvalidArgumentError` at the call if an operation is wrong. It also
   * throws this error if the standing does not come from `campaign`, `lock` or `semaphore`. It
   * always throws this error for a preset whose names contain no GUID, such as `apache` or
   * `sequence`. Without a GUID, another session can get a znode with the same name, for example
   * after somebody has created the parent again.
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
