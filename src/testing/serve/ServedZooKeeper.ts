import type { CreateConfig } from '../../model/CreateConfig.js';
import type { Data } from '../../model/Data.js';

/** A ZooKeeper in memory that listens on a port. */
export interface ServedZooKeeper extends AsyncDisposable {
  /** The connect string for clients in any language, for example `127.0.0.1:40123`. */
  readonly servers: string;
  readonly port: number;

  /**
   * Creates a znode, and its missing parents. Returns the path of the znode. The path of a
   * sequential znode includes its number.
   */
  create(path: string, data?: Data, config?: Pick<CreateConfig, 'mode' | 'acl' | 'ttl'>): string;
  set(path: string, data: Data): void;
  /** Deletes a znode and all znodes below it. */
  remove(path: string): void;
  /**
   * Deletes all znodes, and ends all sessions. After that, the zxids begin at 0, as on a server that
   * has lost its disk.
   */
  wipe(): void;

  /**
   * Cuts all connections, but accepts new ones. A session expires if its client does not connect
   * again within the session timeout.
   */
  disconnectAll(): void;
  /**
   * Ends a session: deletes its ephemerals, and cuts its connection. Throws if the session does not
   * exist.
   */
  expire(sessionId: string): void;
  /**
   * Makes the server silent until `resume`: it accepts connections, but sends no replies.
   * Meanwhile, no session expires.
   */
  pause(): void;
  /** Ends `pause`. */
  resume(): void;
  /**
   * Cuts all connections, and refuses new connections until `restart`. Znodes and sessions survive,
   * as they do on the disk of a real server.
   */
  stop(): Promise<void>;
  /**
   * Serves on the same port again. If the server still runs, this method first stops it. A stop
   * cuts off all clients. After the restart, each of these clients has a whole session timeout to
   * connect again.
   */
  restart(): Promise<void>;

  /**
   * Returns the sessions of the server, its newest zxid, and how many znodes and watches it has.
   */
  inspect(): ServedState;
  /** Cuts all connections, and frees the port. The server cannot start again. */
  close(): Promise<void>;
}

/** The content of a served ZooKeeper at one moment. */
export interface ServedState {
  readonly sessions: readonly ServedSession[];
  readonly watches: number;
  /** How many znodes exist. The count includes the four znodes that the server itself creates. */
  readonly znodes: number;
  /** The zxid of the newest write. */
  readonly zxid: number;
}

/** One session of a served ZooKeeper. */
export interface ServedSession {
  /** The id, in hexadecimal. */
  readonly sessionId: string;
  /** The session timeout that the server has granted, in ms. */
  readonly timeout: number;
  readonly connected: boolean;
  /** The paths of the session's ephemeral znodes. */
  readonly ephemerals: readonly string[];
}
