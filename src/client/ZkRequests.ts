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
 * The requests of a {@link ZkClient}. Each request is a cold Observable: the client sends nothing
 * before somebody subscribes.
 *
 * `client.promises` has the same requests as Promises, see {@link ZkPromises}.
 */
export interface ZkRequests {
  /**
   * Emits the stat of the znode, or `null` if the znode does not exist. Newer servers such as 3.9.3
   * reply with NO_AUTH if the znode exists and the client has no permission to read it.
   */
  exists(path: string): Observable<Stat | null>;

  /** Emits the data of the znode. Fails with NO_NODE if the znode does not exist. */
  getData(path: string): Observable<NodeData>;

  /** Emits the names of the znode's children. Fails with NO_NODE if the znode does not exist. */
  getChildren(path: string): Observable<NodeChildren>;

  /**
   * Emits the access control list of the znode. The client needs the read permission or the admin
   * permission.
   */
  getAcl(path: string): Observable<NodeAcl>;

  /**
   * Emits the paths of all ephemerals of this session, in no order. With `prefix`, the request
   * emits only the paths that begin with this text. The server compares the text, and not whole
   * names of znodes. So the prefix `/jobs` also finds `/jobs-old`, but the prefix `/jobs/` does
   * not. If the client has a chroot, the request emits only paths below the chroot.
   *
   * This request needs no permission. The C binding and servers before 3.6 do not have this
   * request. The error is then UNIMPLEMENTED.
   *
   * @example
   * ```ts
   * client.getEphemerals('/members/').subscribe((paths) => console.log(`${paths.length} memberships`));
   * ```
   */
  getEphemerals(prefix?: string): Observable<readonly string[]>;

  /**
   * Emits how many znodes exist below the path, at any depth. The server sends only this number,
   * and no lists of children. The number for `/` includes the server's own znodes, which are in
   * `/zookeeper`. Fails with NO_NODE if the znode at the path does not exist. The client needs the
   * permission to read the znode at the path. The C binding and servers before 3.6 do not have this
   * request. The error is then UNIMPLEMENTED.
   */
  countDescendants(path: string): Observable<number>;

  /**
   * Emits the identities that the server knows for this connection, in no order. One identity is
   * the address of the client, with the scheme `ip`. The other identities are the users that the
   * server has accepted. The emitted identities contain no passwords. A server accepts a `digest`
   * identity even if its password is wrong. So the request also emits such an identity.
   *
   * The C binding and servers before 3.7 do not have this request. The error is then UNIMPLEMENTED.
   */
  whoAmI(): Observable<readonly Identity[]>;

  /**
   * Creates a znode and emits its real path. In a sequential mode, the server adds a number to
   * `path`, and the real path includes this number. With `parents: true`, the request also creates
   * missing parents. With `stat: true`, the request emits `{ path, stat }` in place of the path.
   * This `stat` is the stat of the new znode, before any later change.
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

  /** Replaces the data of a znode and emits the new stat. */
  setData(path: string, data: Data, config?: VersionConfig): Observable<Stat>;

  /** Deletes a znode that has no children. */
  remove(path: string, config?: VersionConfig): Observable<void>;

  /**
   * Applies the operations in the given order. If one operation fails, none of them is applied.
   * Each operation sees the changes of the operations before it. Emits the results as one tuple,
   * see {@link TransactionResults}, and completes. Cold: each subscription sends the transaction
   * once. All operations get the same zxid. Another client sees either all changes of the
   * transaction or none of them.
   *
   * If an operation fails, the stream fails with the error of this operation. The error has the
   * `path` of the operation, its position in the list as `index`, and `outcome: 'none'`. If the
   * connection is lost before the reply, the error is CONNECTION_LOSS with `outcome: 'unknown'`. If
   * the request has more than `maxBuffer` bytes, the client sends nothing, and the error is
   * DATA_TOO_LARGE. The call throws if the list is empty or an argument is wrong. The C
   * binding has no transactions: the error is UNIMPLEMENTED.
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

  /**
   * Replaces the access control list of a znode. The server compares the setting `version` with
   * `aversion`, the version of the znode's access control list.
   */
  setAcl(path: string, acl: readonly Acl[], config?: VersionConfig): Observable<void>;

  /**
   * Presents an identity on the current connection, and on every later connection of this client.
   * This request succeeds even with a wrong password. But later requests that need the right
   * password fail with NO_AUTH. An unknown scheme fails with AUTH_FAILED, and the client is closed.
   */
  addAuth(scheme: string, credentials: string): Observable<void>;

  /**
   * Completes when the server of the current connection has applied all writes that the ensemble
   * accepted before this request.
   */
  sync(path: string): Observable<void>;

  /**
   * Creates the znode and all its missing parents, without data. If the znode already exists, the
   * request changes nothing. In both cases, the request emits `undefined` and completes. The mode
   * is `persistent` or `container`. If the chroot is missing, the request does not create it, and
   * fails with NO_CHROOT.
   */
  ensurePath(path: string, config?: Pick<CreateConfig, 'mode'>): Observable<void>;
}
