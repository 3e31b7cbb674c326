import type { Observable } from 'rxjs';
import type { TransactionOperation } from '../model/TransactionOperation.js';
import type { TransactionResults } from '../model/TransactionResults.js';

/** The argument of the work of `whileLeading`. */
export interface LeaderTerm {
  /**
   * The fencing token. A store that works for the leader remembers the highest token and refuses
   * lower ones.
   */
  readonly token: number;
  /** Aborted when the work must stop: leadership is lost, or handed over. */
  readonly signal: AbortSignal;
  /**
   * Throws a `NotLeadingError` from the first moment when leadership is no longer certain. It does
   * so even if the event loop was blocked and nothing else has noticed. Call it before each side
   * effect. Does not throw during a handover, while the lease lasts.
   */
  readonly assertLeading: () => void;
  /**
   * `ZkClient.transaction`, applied only while the leader's own znode exists. Once that znode is gone, nobody
   * applies what this leader still sends: not after a pause of the process, and not with a lost event.
   *
   * Fails with NOT_LEADING and `outcome: 'none'` when the znode is gone. As soon as `assertLeading`
   * throws, it fails without a request. If the connection is lost meanwhile, it fails with
   * CONNECTION_LOSS and `outcome: 'unknown'`. `index` counts the caller's operations. Over the C
   * binding the error is UNIMPLEMENTED.
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
