import type { Observable } from 'rxjs';
import type { CreateConfig } from '../model/CreateConfig.js';
import type { Data } from '../model/Data.js';
import type { ZkClient } from '../client/ZkClient.js';
import type { MemoryClientConfig } from './MemoryClientConfig.js';

/**
 * A function that acts on a ZooKeeper in memory, for example changes a znode.
 * `ZooKeeperInMemory.play` calls such functions.
 */
export type Command = (zk: ZooKeeperInMemory) => void;

/**
 * A ZooKeeper in memory, for marble tests. Each method acts at once, in the current frame of
 * virtual time.
 */
export interface ZooKeeperInMemory {
  /**
   * Opens a real client with its own session. The connection between this client and this ZooKeeper
   * is in memory.
   */
  client(config?: MemoryClientConfig): ZkClient;
  /**
   * Subscribes to `commands$`, and carries out each command when it arrives. For example,
   * `cold('--a', { a: set('/path', 'data') })` sets data at frame 2.
   */
  play(commands$: Observable<Command>): void;

  /**
   * Creates a znode, and its missing parents. Returns the path of the znode. The path of a
   * sequential znode includes its number. The mode must not be ephemeral, because an ephemeral
   * znode needs the session of a client.
   */
  create(path: string, data?: Data, config?: Pick<CreateConfig, 'mode' | 'acl' | 'ttl'>): string;
  set(path: string, data: Data): void;
  /** Deletes a znode and all znodes below it. */
  remove(path: string): void;
  /** Deletes all znodes, and ends all sessions. */
  wipe(): void;

  /** Cuts the client's connection. The client cannot connect again until `resume`. */
  suspend(client: ZkClient): void;
  /** Lets the client connect again. */
  resume(client: ZkClient): void;
  /** Ends the client's session, and cuts its connection. The client opens a new session. */
  expire(client: ZkClient): void;
  /**
   * Makes the server wrongly report to the client that the client's session has expired. The server
   * keeps the session and its ephemeral znodes until the session timeout.
   */
  expireFalsely(client: ZkClient): void;
  /**
   * Cuts the connection at the client's next read or write, so the client gets no reply. With
   * `applied`, the server carries out the request before it cuts the connection. With `lost`, the
   * server never receives the request. Requests that the client sends by itself, such as the
   * renewal of a lease, get replies as usual.
   */
  dropReply(client: ZkClient, request: 'applied' | 'lost'): void;
  /** From now on, each reply to this client takes `ms` milliseconds. */
  delay(client: ZkClient, ms: number): void;
  /**
   * Simulates that the client's event loop is blocked for `ms` milliseconds. During this time, the
   * client receives nothing, and no request of the client restarts the session timeout.
   */
  stall(client: ZkClient, ms: number): void;
  /**
   * Cuts the client's server off from the other servers of its ensemble. The server does not notice
   * this. It still replies to reads, but from an old state. It carries out no writes, and cannot
   * keep the session alive. The parameter `of` is the role of this server. As a `follower`, the
   * server replies to no syncs. As a `leader`, it still replies to syncs. The default is
   * `follower`.
   */
  isolate(client: ZkClient, of?: 'follower' | 'leader'): void;
  /** Ends `isolate`. The server belongs to its ensemble again, and cuts the client's connection. */
  heal(client: ZkClient): void;

  /**
   * Throws an error if the test has left something behind. The error names
   * everything that is left:
   *
   * - the clients' watches
   * - the clients' requests in flight
   * - paths that a client owns
   * - work that a client continues although the subscriber has left
   * - ephemeral znodes
   * - tasks of this ZooKeeper that have not run yet
   *
   * Call this method after `flush` of the `TestScheduler`.
   */
  expectClean(): void;
}
