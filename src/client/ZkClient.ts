import type { Observable } from 'rxjs';
import type { Acl } from '../model/Acl.js';
import type { Armed } from '../session/Armed.js';
import type { Created } from '../model/Created.js';
import type { ArmReadConfig } from './arm/ArmReadConfig.js';
import type { CreateConfig } from '../model/CreateConfig.js';
import type { Data } from '../model/Data.js';
import type { Identity } from '../model/Identity.js';
import type { InspectConfig } from './InspectConfig.js';
import type { Inspection } from './Inspection.js';
import type { KnownNodes } from '../session/watches/trees/KnownNodes.js';
import type { NodeAcl } from '../model/NodeAcl.js';
import type { NodeChildren } from '../model/NodeChildren.js';
import type { NodeData } from '../model/NodeData.js';
import type { SessionState } from '../model/SessionState.js';
import type { Stat } from '../model/Stat.js';
import type { TransactionConfig } from '../model/TransactionConfig.js';
import type { TransactionOperation } from '../model/TransactionOperation.js';
import type { TransactionResults } from '../model/TransactionResults.js';
import type { VersionConfig } from '../model/VersionConfig.js';
import type { WatchEvent } from '../model/WatchEvent.js';

/**
 * The port that all streams are built on: one ZooKeeper session that outlives its connections.
 *
 * Every request is a cold Observable: subscribing sends it, it emits once and completes, and its
 * reply reaches the subscriber synchronously, in the order of the wire. Unsubscribing before the
 * reply means that the reply is ignored. Without a connection a request waits for one, up to
 * `operationTimeout`, and then fails with `outcome: 'none'`. When the connection is lost while a
 * request is in flight it fails at once, and with OPERATION_TIMEOUT when the answer takes longer than
 * `operationTimeout`: a read with `outcome: 'none'`, a write with `'unknown'`, since it may have been
 * applied. More than `maxInFlight` at once fail with TOO_MANY_REQUESTS, `outcome: 'none'`. On a closed client requests fail with `CLIENT_CLOSED`. Paths, data
 * and versions are checked at the call, which throws a TypeError or a `ZkError` with
 * `outcome: 'none'`.
 */
export interface ZkClient {
  /**
   * The state of the session, the current one first. Hot; completes after `closed`, which late
   * subscribers get too; never errors.
   */
  readonly session$: Observable<SessionState>;

  /**
   * How many ms the ensemble certainly keeps the session for: the moment at which the newest answered
   * write was sent, plus half the negotiated timeout, less now; never below 0. A write that a majority
   * has refused counts too. Reads, pings and syncs do not: a server that is cut off from its ensemble
   * still answers them.
   */
  lease(): number;

  /** The only clock of the library: monotonic ms. */
  now(): number;

  /** A new GUID at each call, counted in tests: it marks a znode's name as one's own. */
  uuid(): string;

  /** What the client is doing at this moment, as a plain object for a health endpoint. */
  inspect(config?: InspectConfig): Inspection;

  /** The znode's stat, or `null` when there is no such znode. */
  exists(path: string): Observable<Stat | null>;

  /** The znode's data; NO_NODE when there is none. */
  getData(path: string): Observable<NodeData>;

  /** The names of the znode's children; NO_NODE when there is no such znode. */
  getChildren(path: string): Observable<NodeChildren>;

  /** The access control list; needs read or admin permission. */
  getAcl(path: string): Observable<NodeAcl>;

  /**
   * The paths of the ephemeral znodes of this session that begin with `prefix`, in no order. Without a
   * prefix all of them. The server compares texts: `/jobs` finds `/jobs-old` too, `/jobs/` does not. With a
   * chroot, the paths are those below it.
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
   * The identities that the server sees on this connection, in no order: its address (`ip`), and the
   * user of each accepted identity, without a password. A `digest` is accepted whatever the password is.
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
   * Adds an identity to this connection and to every later one. A wrong password is no error here,
   * it shows as NO_AUTH at the znode; an unknown scheme is AUTH_FAILED and closes the client.
   */
  addAuth(scheme: string, credentials: string): Observable<void>;

  /**
   * For authors of operators. Proves that the ensemble keeps the session, and renews `lease()`: sends
   * a write that can't succeed, `setData` with version -2, which only a majority of the servers can
   * refuse. Changes nothing, and spends no watch. Emits whether the znode exists. Its own errors are
   * those of a write; NO_AUTH proves nothing, because some servers refuse that alone.
   */
  renewLease(path: string): Observable<boolean>;

  /** Completes when the server has caught up with all that was written before the call. */
  sync(path: string): Observable<void>;

  /**
   * Creates the znode and its parents where they are missing, without data; the mode is `persistent` or
   * `container`. A chroot that is missing is not created: it is NO_CHROOT.
   */
  ensurePath(path: string, config?: Pick<CreateConfig, 'mode'>): Observable<void>;

  /**
   * `exists` that sets a watch, on a missing znode too. The armed reads are what streams are made
   * of: they wait for a connection as long as it takes, without a time-out. With `watch: false` the other two set no watch.
   */
  armExists(path: string): Observable<Armed<Stat | null>>;

  /** `getData` that sets a watch; NO_NODE sets none. */
  armData(path: string, config?: ArmReadConfig): Observable<Armed<NodeData>>;

  /** `getChildren` that sets a watch; NO_NODE sets none. */
  armChildren(path: string, config?: ArmReadConfig): Observable<Armed<NodeChildren>>;

  /**
   * For authors of operators. Watches a znode and all below it with one watch, which stays, and which all trees of
   * that root share. Emits what happens there: `created`, `changed` and `deleted`. Read behind the subscription: what the
   * reads show is not reported again.
   *
   * After a loss of the connection it reports what has happened meanwhile to the znodes in `known`. The event `child`
   * means that the children must be listed again. An event may say nothing new. Errors with
   * UNIMPLEMENTED where there are no recursive watches: over the C binding, and on servers before 3.6. Completes
   * when the client is closed. Leaving takes the watch off.
   *
   * @param root - the absolute path of the topmost znode
   * @param known - the znodes that were read so far, asked at each connection and by `recheck`
   */
  armTree(root: string, known: KnownNodes): Observable<WatchEvent>;

  /**
   * `armData` of `/zookeeper/config`, which lists the members of a dynamic ensemble and lies outside every
   * chroot. On a server without this znode it emits `null` and waits for the creation.
   */
  armEnsemble(): Observable<Armed<NodeData | null>>;

  /** The ephemerals that streams of this client hold: each adds its own and takes it off again. */
  readonly owned: Set<string>;

  /**
   * Carries `work` on after its subscriber has left, such as the deletion of an owned znode.
   * `close` waits for it, bounded. An error is told in `inspect()` and on the diagnostics channel
   * `rxzk:detached`. `deletes` is the path of the owned znode that the work deletes.
   */
  detach(work: Observable<unknown>, deletes?: string): void;

  /**
   * Ends the session, and with it its ephemerals: lets detached work finish (bounded), then streams
   * complete and requests fail with CLIENT_CLOSED. Closing again gives the same Promise. Begins a
   * moment later: if a subscriber closes the client, the others first get the value that it has got.
   * Without a connection the ephemerals stay until the session timeout passes.
   */
  close(): Promise<void>;

  [Symbol.asyncDispose](): Promise<void>;
}
