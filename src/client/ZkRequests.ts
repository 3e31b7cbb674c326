import type { Observable } from 'rxjs';
import type { Acl } from '../model/Acl.js';
import type { Created } from '../model/Created.js';
import type { CreateConfig } from '../model/CreateConfig.js';
import type { Data } from '../model/Data.js';
import type { Identity } from '../model/Identity.js';
import type { NodeAcl } from '../model/NodeAcl.js';
import type { NodeChildren } from '../model/NodeChildren.js';
import type { NodeData } from '../model/NodeData.js';
import type { Stat } from '../model/Stat.js';
import type { TransactionConfig } from '../model/TransactionConfig.js';
import type { TransactionOperation } from '../model/TransactionOperation.js';
import type { TransactionResults } from '../model/TransactionResults.js';
import type { VersionConfig } from '../model/VersionConfig.js';

/**
 * The requests of a {@link ZkClient}, each a cold Observable: nothing is sent before somebody subscribes.
 *
 * `client.promises` has the same requests as Promises, see {@link ZkPromises}.
 */
export interface ZkRequests {
  /** The znode's stat, or `null` when there is no such znode. */
  exists(path: string): Observable<Stat | null>;

  /** The znode's data; NO_NODE when there is none. */
  getData(path: string): Observable<NodeData>;

  /** The names of the znode's children; NO_NODE when there is no such znode. */
  getChildren(path: string): Observable<NodeChildren>;

  /** The access control list; needs read or admin permission. */
  getAcl(path: string): Observable<NodeAcl>;

  /**
   * The paths of the ephemeral znodes of this session that begin with `prefix`, in no order.
   * Without a prefix, it emits all of them. The server compares texts: `/jobs` finds `/jobs-old`
   * too, `/jobs/` does not. With a chroot, the paths are those below it.
   *
   * Needs no permission. The C binding and servers before 3.6 do not have this request: the error is
   * UNIMPLEMENTED.
   *
   * @example
   * ```ts
   * client.getEphemerals('/members/').subscribe((paths) => console.log(`${paths.length} memberships`));
   * ```
   */
  getEphemerals(prefix?: string): Observable<readonly string[]>;

  /**
   * How many znodes exist below the path, at any depth; NO_NODE when there is no such znode. One number in
   * place of a list for each znode. Below `/` it counts the server's own, which are in `/zookeeper`. Needs the
   * permission to read the znode itself. UNIMPLEMENTED as for `getEphemerals`.
   */
  countDescendants(path: string): Observable<number>;

  /**
   * The identities that the server sees on this connection, in no order: its address (`ip`), and
   * the user of each accepted identity, without a password. A `digest` is accepted with any
   * password.
   *
   * The C binding and servers before 3.7 do not have this request: the error is UNIMPLEMENTED.
   */
  whoAmI(): Observable<readonly Identity[]>;

  /**
   * Creates a znode and emits its real path, which differs from `path` in sequential modes. With
   * `parents: true` it creates missing parents first. With `stat: true` it emits `{ path, stat }` in place of the path:
   * the stat shows the znode before anybody else has changed it.
   *
   * @example
   * ```ts
   * client
   *   .create('/config', 'a=1', { stat: true })
   *   .subscribe(({ path, stat }) => console.log(`${path} since zxid ${stat.czxid}`));
   * ```
   */
  create<S extends boolean = false>(
    path: string,
    data?: Data,
    config?: CreateConfig<S>,
  ): Observable<Created<S>>;

  /** Replaces the data and emits the new stat. */
  setData(path: string, data: Data, config?: VersionConfig): Observable<Stat>;

  /** Deletes a znode that has no children. */
  remove(path: string, config?: VersionConfig): Observable<void>;

  /**
   * Carries out all of the operations or none, in their order: each sees what the earlier ones have changed.
   * Emits their results as one tuple, see {@link TransactionResults}, and completes. Cold: each subscription
   * sends the transaction once. The operations share one zxid, and no other client sees a part of them.
   *
   * If an operation fails, the stream emits the error of this operation, with its `path`, with its position as
   * `index`, and with `outcome: 'none'`. If the connection is lost under a transaction, the error is CONNECTION_LOSS with
   * `outcome: 'unknown'`. A request of more than `maxBuffer` bytes is DATA_TOO_LARGE, and nothing is sent. An
   * empty list and wrong arguments throw at the call. The C binding has no transactions: the error is UNIMPLEMENTED.
   *
   * @example
   * ```ts
   * client
   *   .transaction([
   *     { type: 'check', path: '/config', version: 3 },
   *     { type: 'create', path: '/queue/job-', data: 'rebuild', mode: 'persistentSequential' },
   *     { type: 'setData', path: '/queue', data: 'busy' },
   *   ])
   *   .subscribe(([, job, stat]) => console.log(`${job} at zxid ${stat.mzxid}`));
   * ```
   */
  transaction<const O extends readonly TransactionOperation[]>(
    operations: O,
    config?: TransactionConfig,
  ): Observable<TransactionResults<O>>;

  /** Replaces the access control list; `version` is compared with the `aversion`. */
  setAcl(path: string, acl: readonly Acl[], config?: VersionConfig): Observable<void>;

  /**
   * Adds an identity to this connection and to every later one. A wrong password is no error here:
   * requests for the znode fail with NO_AUTH. An unknown scheme is AUTH_FAILED and closes the client.
   */
  addAuth(scheme: string, credentials: string): Observable<void>;

  /** Completes when the server has caught up with the writes before the call. */
  sync(path: string): Observable<void>;

  /**
   * Creates the znode and all missing parents, without data. The mode is `persistent` or
   * `container`. A missing chroot is not created: the request fails with NO_CHROOT.
   */
  ensurePath(path: string, config?: Pick<CreateConfig, 'mode'>): Observable<void>;
}
