import type { Observable } from 'rxjs';
import type { CreateConfig } from '../model/CreateConfig.js';
import type { Data } from '../model/Data.js';
import type { ZkClient } from '../client/ZkClient.js';
import type { MemoryClientConfig } from './MemoryClientConfig.js';

/** Something that happens to a ZooKeeper in memory, for `ZooKeeperInMemory.play`. */
export type Command = (zk: ZooKeeperInMemory) => void;

/** A ZooKeeper in memory. All that is done to it happens at once, at the present frame. */
export interface ZooKeeperInMemory {
  /** A client with a session of its own: the real one, over a connection in memory. */
  client(config?: MemoryClientConfig): ZkClient;
  /** Carries commands out as they arrive, as from `cold('--a', { a: set('/path', 'data') })`. */
  play(commands$: Observable<Command>): void;

  /** Creates a znode with its parents and gives its real path; an ephemeral one needs a client. */
  create(path: string, data?: Data, config?: Pick<CreateConfig, 'mode' | 'acl' | 'ttl'>): string;
  set(path: string, data: Data): void;
  /** Deletes a znode with all that is below it. */
  remove(path: string): void;
  /** Loses all znodes and sessions. */
  wipe(): void;

  /** Cuts the client's connection; it cannot connect until `resume`. */
  suspend(client: ZkClient): void;
  /** Lets the client connect again. */
  resume(client: ZkClient): void;
  /** Drops the client's session and its connection; the client goes on in a new session. */
  expire(client: ZkClient): void;
  /** Tells the client that its session has expired, while the server keeps it for its timeout. */
  expireFalsely(client: ZkClient): void;
  /**
   * Cuts the connection in place of the reply to the next read or write, applied or not. What the
   * client sends by itself, such as the renewal of a lease, does not count.
   */
  dropReply(client: ZkClient, request: 'applied' | 'lost'): void;
  /** From now on, lets each reply take so many ms. */
  delay(client: ZkClient, ms: number): void;
  /** Lets the client's event loop stand still for so many ms: nothing arrives, nothing is sent. */
  stall(client: ZkClient, ms: number): void;
  /**
   * Cuts the server that the client is connected to off from its ensemble: it answers reads from the
   * past and no writes, and the session is not kept alive. Unless told otherwise the server is a
   * follower, which answers no syncs; a leader that has lost its followers answers those alone.
   */
  isolate(client: ZkClient, of?: 'follower' | 'leader'): void;
  /** Ends `isolate`: the server comes back, and drops its connections. */
  heal(client: ZkClient): void;

  /**
   * Throws when something was left behind: a client's watches, requests, owned znodes or detached
   * work, ephemerals, or tasks that are still to come. To be called after `flush`.
   */
  expectClean(): void;
}
