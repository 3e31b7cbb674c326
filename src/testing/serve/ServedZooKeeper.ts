import type { CreateConfig } from '../../model/CreateConfig.js';
import type { Data } from '../../model/Data.js';

/** A ZooKeeper in memory, behind a socket. */
export interface ServedZooKeeper extends AsyncDisposable {
  /** Connect string, for any client in any language: `127.0.0.1:40123`. */
  readonly servers: string;
  readonly port: number;

  /** Creates a znode with its parents and gives its real path. */
  create(path: string, data?: Data, config?: Pick<CreateConfig, 'mode' | 'acl' | 'ttl'>): string;
  set(path: string, data: Data): void;
  /** Deletes a znode and all znodes below it. */
  remove(path: string): void;
  /** Loses all znodes and sessions. */
  wipe(): void;

  /** Cuts all connections. Sessions stay for their timeouts, and clients may connect again. */
  disconnectAll(): void;
  /** Ends a session: its ephemerals are deleted and its connection is cut. Throws if there is no such session. */
  expire(sessionId: string): void;
  /** Accepts connections but sends no replies until `resume`. No session expires meanwhile. */
  pause(): void;
  /** Ends `pause`. */
  resume(): void;
  /** Cuts all connections and refuses new ones until `restart`. Znodes and sessions stay, as on the disk of a real server. */
  stop(): Promise<void>;
  /** Serves on the same port, after a `stop` if there was none. Sessions that were connected have their whole timeouts again. */
  restart(): Promise<void>;

  /** The present content of the server. */
  inspect(): ServedState;
  /** Cuts all connections and frees the port. */
  close(): Promise<void>;
}

/** What a served ZooKeeper holds. */
export interface ServedState {
  readonly sessions: readonly ServedSession[];
  readonly watches: number;
  /** How many znodes exist, with the four of the server itself. */
  readonly znodes: number;
  /** The zxid of the newest write. */
  readonly zxid: number;
}

/** A session of a served ZooKeeper. */
export interface ServedSession {
  /** Hexadecimal. */
  readonly sessionId: string;
  /** Granted, in ms. */
  readonly timeout: number;
  readonly connected: boolean;
  /** Paths of its ephemeral znodes. */
  readonly ephemerals: readonly string[];
}
