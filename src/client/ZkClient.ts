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
 * A client of ZooKeeper, with one session at a time. When a connection is lost, the session
 * continues on the next connection. All streams of this package are built on this interface.
 *
 * Every request is a cold Observable: the client sends the request when somebody subscribes. The
 * Observable emits the reply once and completes. When a reply arrives on the connection, the client
 * passes the reply synchronously to the subscriber. So subscribers receive the replies in the order
 * in which the replies arrive. If the subscriber leaves before the reply, the client ignores the
 * reply.
 *
 * Without a connection, a request waits at most `operationTimeout` for a connection. After this
 * time, the request fails with NOT_CONNECTED and `outcome: 'none'`.
 *
 * A sent request waits at most `operationTimeout` for its reply. After this time, the request fails
 * with OPERATION_TIMEOUT. If the connection is lost before the reply, the request fails at once. In
 * both cases, the error of a write has `outcome: 'unknown'`, because the server may have applied
 * the write. The error of a read has `outcome: 'none'`.
 *
 * The setting `maxInFlight` limits how many requests are under way. Over this limit, a request
 * fails with TOO_MANY_REQUESTS and `outcome: 'none'`. On a closed client, requests fail with
 * `CLIENT_CLOSED`. The client checks paths, data and versions at the call. Wrong arguments throw a
 * TypeError or a `ZkError` with `outcome: 'none'`.
 */
export interface ZkClient extends ZkRequests {
  /**
   * Emits the state of the session: the current state at the subscription, and then each change.
   * Hot. Completes after the state `closed`. A subscriber that comes after this completion also
   * receives `closed`. Never errors.
   */
  readonly session$: Observable<SessionState>;

  /**
   * The requests as Promises, each with an optional `signal`. This object also has the methods
   * `connected` and `first`: see {@link ZkPromises}.
   *
   * @example
   * ```ts
   * const path = await client.promises.create('/greeting', 'hello');
   * console.log(`created ${path}`);
   * ```
   */
  readonly promises: ZkPromises;

  /**
   * Returns the remaining time of the lease, in ms. The lease is the time in which the ensemble
   * will certainly keep the session. The result is 0 if the lease has ended. A write renews the
   * lease if a majority of the ensemble has logged the result of the write. An error such as
   * NO_NODE can be such a result. The renewed lease begins at the moment when the client sent the
   * write. From this moment, the lease lasts half of the negotiated session timeout. Reads, pings
   * and syncs do not renew the lease, because a server replies to reads, pings and syncs even
   * without the majority.
   */
  lease(): number;

  /**
   * For authors of operators. The next major version removes this method from `ZkClient`. Returns
   * the time of the only clock that the library uses, in ms. This clock never goes back.
   */
  now(): number;

  /**
   * For authors of operators. The next major version removes this method from `ZkClient`. Returns a
   * new GUID at each call. An operator can put this GUID into the name of a znode that it creates.
   * The operator then recognizes this znode in a list of children. Clients of `rxzk/testing` return
   * numbered GUIDs: the first GUID ends with 1, the second GUID ends with 2.
   */
  uuid(): string;

  /**
   * Returns what the client is doing at this moment, as a plain object. A health endpoint can send
   * this object.
   */
  inspect(config?: InspectConfig): Inspection;

  /**
   * For authors of operators. Proves that the ensemble still keeps the session, and renews
   * `lease()`. The client sends a write that always fails: `setData` with version -2. To refuse
   * this version, a server needs a majority of the ensemble. So the refusal is the proof. The write
   * changes nothing, and fires no watch. The returned stream emits whether the znode exists.
   *
   * BAD_VERSION and QUOTA_EXCEEDED show that the znode exists. NO_NODE shows that the znode is
   * missing. If the write fails with any other error, the stream fails with this error. NO_AUTH
   * does not prove that the ensemble keeps the session: for this refusal, a server needs no
   * majority.
   */
  renewLease(path: string): Observable<boolean>;

  /**
   * Sends `exists`. The same request sets a watch, also on a missing znode. Most streams are built
   * on the three methods `armExists`, `armData` and `armChildren`. If there is no connection, these
   * three requests wait for the next connection, without a timeout.
   */
  armExists(path: string): Observable<Armed<Stat | null>>;

  /**
   * Sends `getData` and sets a watch with the same request. If the znode is missing, the request
   * fails with NO_NODE and sets no watch. With `watch: false`, the request never sets a watch.
   */
  armData(path: string, config?: ArmReadConfig): Observable<Armed<NodeData>>;

  /**
   * Sends `getChildren` and sets a watch with the same request. If the znode is missing, the
   * request fails with NO_NODE and sets no watch. With `watch: false`, the request never sets a
   * watch.
   */
  armChildren(path: string, config?: ArmReadConfig): Observable<Armed<NodeChildren>>;

  /**
   * For authors of operators. Sets one recursive watch on a znode and all znodes below it. The
   * watch stays after it fires. All subscribers of the same root share one watch. Emits the events
   * `created`, `changed` and `deleted` of these znodes. The stream does not report changes that
   * happened before the server set the watch. So subscribe first, and read the znodes after that.
   *
   * After a lost connection, the stream reports what has happened to the znodes in `known` since
   * the loss. The stream emits the event `child` only in two cases: after a lost connection, and
   * after a check of a znode (see the setting `recheck`). The event `child` means that the
   * subscriber must list the children of the znode again. Sometimes an event reports a change that
   * the subscriber already knows. The C binding and servers before 3.6 do not support recursive
   * watches. There, the stream errors with UNIMPLEMENTED. The stream completes when the client is
   * closed. When the last subscriber of the root leaves, the client removes the watch.
   *
   * @param root - the absolute path of the topmost znode
   * @param known - the znodes that the subscriber has read so far. The client reads this list at
   * each new connection, and for the checks of the znodes (see the setting `recheck`)
   */
  armTree(root: string, known: KnownNodes): Observable<WatchEvent>;

  /**
   * Does the same as `armData` for `/zookeeper/config`, the znode with the members of a dynamic
   * ensemble. The client does not put the chroot in front of this path. If the server has no such
   * znode, the reply is `null`, and the watch fires when the znode is created.
   */
  armEnsemble(): Observable<Armed<NodeData | null>>;

  /**
   * For authors of operators. The next major version removes this property from `ZkClient`. This
   * set contains the paths of the ephemerals that streams of this client own. An operator adds the
   * path of each ephemeral that it creates. When the stream of the operator ends, the operator
   * removes the path. `inspect().owned` shows these paths.
   */
  readonly owned: Set<string>;

  /**
   * For authors of operators. The next major version removes this method from `ZkClient`.
   *
   * Subscribes to `work`. This work continues even if the program unsubscribes from the operator's
   * stream. An example is the deletion of an owned znode. `close` waits for the work, at most
   * `closeTimeout`. If the work errors, `inspect()` and the diagnostics channel `rxzk:detached`
   * report the error. If the work deletes an owned znode, `deletes` is the path of this znode.
   */
  detach(work: Observable<unknown>, deletes?: string): void;

  /**
   * Ends the session. So the server deletes the ephemerals of the session. Before the client ends
   * the session, it waits for detached work, at most `closeTimeout`. After this wait, streams
   * complete, and requests fail with CLIENT_CLOSED. A second call returns the same Promise.
   *
   * The client begins to close only after the code that called `close` has finished. So if a
   * subscriber calls `close` when it receives a value, the other subscribers still receive this
   * value. If the client has no connection, the servers keep the ephemerals until the session times
   * out.
   */
  close(): Promise<void>;

  [Symbol.asyncDispose](): Promise<void>;
}
