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
 * Every request is a cold Observable. Subscribing sends it. It emits once and completes. Its reply
 * reaches the subscriber synchronously, in the order of the wire. Unsubscribing before the reply
 * means that the reply is ignored. Without a connection a request waits for one, up to
 * `operationTimeout`, and then fails with `outcome: 'none'`. If the connection is lost while a
 * request is in flight, the request fails at once. If the reply takes longer than
 * `operationTimeout`, it fails with OPERATION_TIMEOUT. A read then has `outcome: 'none'`, and a
 * write has `'unknown'`, because it may have been applied. If more than `maxInFlight` requests are
 * under way, another one fails with TOO_MANY_REQUESTS, `outcome: 'none'`. On a closed client
 * requests fail with `CLIENT_CLOSED`. Paths, data and versions are checked at the call, which
 * throws a TypeError or a `ZkError` with `outcome: 'none'`.
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
   * How long the ensemble certainly keeps the session, in ms. This time ends half the negotiated
   * timeout after the newest confirmed write was sent. It is never below 0. A write that a majority
   * has refused counts too. Reads, pings and syncs do not: a server that is cut off from its
   * ensemble still answers them.
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
   * For authors of operators. Proves that the ensemble keeps the session, and renews `lease()`. It
   * sends a write that can't succeed, `setData` with version -2. Only a majority of the servers can
   * refuse it. Changes nothing, and spends no watch. Emits whether the znode exists. Its errors are
   * the same as for a write. NO_AUTH proves nothing, because a single server may refuse that.
   */
  renewLease(path: string): Observable<boolean>;

  /**
   * `exists` that sets a watch, on a missing znode too. All streams are built from the armed reads.
   * They wait for a connection without a timeout. With `watch: false` the other two set no watch.
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
   * For authors of operators; leaves `ZkClient` at the next major version. The ephemerals that
   * streams of this client hold. Each stream adds its own and removes it again. `inspect().owned`
   * shows them.
   */
  readonly owned: Set<string>;

  /**
   * For authors of operators; leaves `ZkClient` at the next major version.
   *
   * Carries on `work` after its subscriber has left, such as the deletion of an owned znode.
   * `close` waits for it, up to a limit. `inspect()` and the diagnostics channel `rxzk:detached`
   * report an error. `deletes` is the path of the owned znode that the work deletes.
   */
  detach(work: Observable<unknown>, deletes?: string): void;

  /**
   * Ends the session and its ephemerals. It first waits for detached work, up to a limit. Then
   * streams complete, and requests fail with CLIENT_CLOSED. Closing again returns the same Promise.
   * It begins a moment later: if a subscriber closes the client, the others first get the same
   * value. Without a connection the ephemerals stay until the session timeout passes.
   */
  close(): Promise<void>;

  [Symbol.asyncDispose](): Promise<void>;
}
