import type { Answer } from '../server/Answer.js';
import type { Database } from '../server/createDatabase.js';
import type { WatchList } from '../server/createWatchList.js';
import type { Isolation, MemoryConnection } from './MemoryConnection.js';
import type { Clock } from './createClock.js';
import type { MemorySession } from './sessions/MemorySession.js';

/** The client's side of a connection: the functions that the server calls, and the address. */
export interface ConnectionEnds extends Pick<MemoryConnection, 'tell' | 'lost'> {
  /** The client's address. @defaultValue 127.0.0.1 */
  readonly address?: string;
}

/** Why a session has ended. */
export type EndOfSession = 'closed' | 'expired';

/** The server of a ZooKeeper in memory: a database with sessions, connections and watches. */
export interface Server {
  readonly clock: Clock;
  database(): Database;
  readonly watches: WatchList;
  openSession(timeout: number): MemorySession;
  session(id: string): MemorySession | undefined;
  sessions(): Iterable<MemorySession>;
  /** Opens a new connection for a session, and ends the session's former connection. */
  attach(session: MemorySession, ends: ConnectionEnds): MemoryConnection;
  /** Whether the server still has this connection. */
  isAttached(connection: MemoryConnection): boolean;
  /**
   * Removes a connection that the client has left. If no client resumes the session within the
   * session timeout, the session expires.
   */
  detach(connection: MemoryConnection): void;
  /**
   * Ends a session, deletes its ephemeral znodes and cuts its connection. The cause is `expired` by
   * default.
   */
  end(session: MemorySession, cause?: EndOfSession): void;
  /**
   * Fires the watches that match the changes in `answer`. If a changed znode has a TTL, plans
   * the deletion of this znode. If a changed znode is a container and its last child is gone, plans
   * the deletion of this container. Returns `answer`.
   */
  apply<T>(answer: Answer<T>): Answer<T>;
  /**
   * Simulates that the client of a session sends nothing for `ms` milliseconds. The server starts a
   * timer with the length of the session timeout. If this timer ends within the `ms` milliseconds,
   * the session expires. Otherwise, the server cancels the timer after `ms` milliseconds. The
   * connection stays open until the session expires.
   */
  ignore(session: MemorySession, ms: number): void;
  /**
   * Simulates that the server of a session is cut off from the other servers of its ensemble. The
   * parameter `of` is the role of the server that is cut off.
   */
  isolate(session: MemorySession, of: Isolation['of']): void;
  /** Deletes all znodes and ends all sessions. */
  wipe(): void;
}
