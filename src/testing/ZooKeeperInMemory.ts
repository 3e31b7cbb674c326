import type { Observable } from 'rxjs';
import type { CreateConfig } from '../model/CreateConfig.js';
import type { Data } from '../model/Data.js';
import type { ZkClient } from '../client/ZkClient.js';
import type { MemoryClientConfig } from './MemoryClientConfig.js';

/** Something that happens to a ZooKeeper in memory, for `ZooKeeperInMemory.play`. */
export type Command = (zk: ZooKeeperInMemory) => void;

/** A ZooKeeper in memory. Every action on it happens at once, in the present frame. */
export interface ZooKeeperInMemory {
  /** A real client with its own session, over a connection in memory. */
  client(config?: MemoryClientConfig): ZkClient;
  /**
   * Carries out commands as they arrive, for example from
   * `cold('--a', { a: set('/path', 'data') })`.
   */
  play(commands$: Observable<Command>): void;

  /** Creates a znode with its parents and gives its real path; an ephemeral one needs a client. */
  create(path: string, data?: Data, config?: Pick<CreateConfig, 'mode' | 'acl' | 'ttl'>): string;
  set(path: string, data: Data): void;
  /** Deletes a znode and all znodes below it. */
  remove(path: string): void;
  /** Loses all znodes and sessions. */
  wipe(): void;

  /** Cuts the client's connection; it cannot connect until `resume`. */
  suspend(client: ZkClient): void;
  /** Lets the client connect again. */
  resume(client: ZkClient): void;
  /** Drops the client's session and its connection. The client continues in a new session. */
  expire(client: ZkClient): void;
  /**
   * Reports to the client that its session has expired, while the server keeps the session until
   * its timeout.
   */
  expireFalsely(client: ZkClient): void;
  /**
   * Cuts the connection in place of the reply to the next read or write, applied or not. What the
   * client sends by itself, such as the renewal of a lease, does not count.
   */
  dropReply(client: ZkClient, request: 'applied' | 'lost'): void;
  /** From now on, each reply takes `ms`. */
  delay(client: ZkClient, ms: number): void;
  /** Blocks the client's event loop for `ms`: it receives and sends nothing. */
  stall(client: ZkClient, ms: number): void;
  /**
   * Cuts off the client's server from its ensemble. The server serves reads from an old state,
   * refuses writes, and does not keep the session alive. By default the server is a follower, which
   * answers no syncs. A leader that has lost its followers still answers syncs.
   */
  isolate(client: ZkClient, of?: 'follower' | 'leader'): void;
  /** Ends `isolate`: the server comes back, and drops its connections. */
  heal(client: ZkClient): void;

  /**
   * Throws if something was left behind: a client's watches, requests, owned znodes or detached
   * work, ephemerals, or tasks that have not run yet. Call it after `flush`.
   */
  expectClean(): void;
}
