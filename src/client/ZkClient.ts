import type { Observable } from 'rxjs';
import type { Armed } from '../session/Armed.js';
import type { ArmReadConfig } from './arm/ArmReadConfig.js';
import type { InspectConfig } from './InspectConfig.js';
import type { Inspection } from './Inspection.js';
import type { KnownNodes } from '../session/watches/trees/KnownNodes.js';
import type { NodeChildren } from '../model/NodeChildren.js';
import type { NodeData } from '../model/NodeData.js';
import type { SessionState } from '../model/SessionState.js';
import type { Stat } from '../model/Stat.js';
import type { WatchEvent } from '../model/WatchEvent.js';
import type { ZkPromises } from './promises/ZkPromises.js';
import type { ZkRequests } from './ZkRequests.js';

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
export interface ZkClient extends ZkRequests {
  /**
   * The state of the session, the current one first. Hot; completes after `closed`, which late
   * subscribers get too; never errors.
   */
  readonly session$: Observable<SessionState>;

  /**
   * The requests as Promises, each with an optional `signal`, and `connected`: see {@link ZkPromises}.
   *
   * @example
   * ```ts
   * const path = await client.promises.create('/greeting', 'hello');
   * console.log(`created ${path}`);
   * ```
   */
  readonly promises: ZkPromises;

  /**
   * How many ms the ensemble certainly keeps the session for: the moment at which the newest answered
   * write was sent, plus half the negotiated timeout, less now; never below 0. A write that a majority
   * has refused counts too. Reads, pings and syncs do not: a server that is cut off from its ensemble
   * still answers them.
   */
  lease(): number;

  /**
   * For authors of operators; leaves `ZkClient` at the next major version. The only clock of the library: monotonic ms.
   */
  now(): number;

  /**
   * For authors of operators; leaves `ZkClient` at the next major version. A new GUID at each call, counted in tests: it
   * marks the name of an own znode.
   */
  uuid(): string;

  /** What the client is doing at this moment, as a plain object for a health endpoint. */
  inspect(config?: InspectConfig): Inspection;

  /**
   * For authors of operators. Proves that the ensemble keeps the session, and renews `lease()`: sends
   * a write that can't succeed, `setData` with version -2, which only a majority of the servers can
   * refuse. Changes nothing, and spends no watch. Emits whether the znode exists. Its own errors are
   * those of a write; NO_AUTH proves nothing, because some servers refuse that alone.
   */
  renewLease(path: string): Observable<boolean>;

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

  /**
   * For authors of operators; leaves `ZkClient` at the next major version. The ephemerals that streams of this client
   * hold: each adds its own and takes it off again. `inspect().owned` shows them.
   */
  readonly owned: Set<string>;

  /**
   * For authors of operators; leaves `ZkClient` at the next major version.
   *
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
