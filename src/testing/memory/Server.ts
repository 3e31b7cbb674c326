import type { Answer } from '../server/Answer.js';
import type { Database } from '../server/createDatabase.js';
import type { WatchList } from '../server/createWatchList.js';
import type { Isolation, MemoryConnection } from './MemoryConnection.js';
import type { Clock } from './createClock.js';
import type { MemorySession } from './sessions/MemorySession.js';

/** The client's side of a connection. */
export interface ConnectionEnds extends Pick<MemoryConnection, 'tell' | 'lost'> {
  /** The client's address. @defaultValue 127.0.0.1 */
  readonly address?: string;
}

/** Why a session has ended. */
export type EndOfSession = 'closed' | 'expired';

/** The server side of a ZooKeeper in memory: a database with sessions, connections and watches. */
export interface Server {
  readonly clock: Clock;
  database(): Database;
  readonly watches: WatchList;
  openSession(timeout: number): MemorySession;
  session(id: string): MemorySession | undefined;
  sessions(): Iterable<MemorySession>;
  /** Gives a session its connection, and ends the one it had. */
  attach(session: MemorySession, ends: ConnectionEnds): MemoryConnection;
  /** Whether the server still has this connection. */
  isAttached(connection: MemoryConnection): boolean;
  /** The client has gone, the session waits for its timeout. */
  detach(connection: MemoryConnection): void;
  /** Ends a session with its ephemerals and its connection. The cause is `expired` by default. */
  end(session: MemorySession, cause?: EndOfSession): void;
  /** Carries out a request and notifies the watches of its changes. */
  apply<T>(answer: Answer<T>): Answer<T>;
  /** Receives nothing from a session for `ms`, although its connection stays. */
  ignore(session: MemorySession, ms: number): void;
  /** Cuts the server that a session is connected to off from its ensemble. */
  isolate(session: MemorySession, of: Isolation['of']): void;
  /** Loses all znodes and sessions. */
  wipe(): void;
}
