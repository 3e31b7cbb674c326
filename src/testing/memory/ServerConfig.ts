import type { MemorySession } from './sessions/MemorySession.js';
import type { EndOfSession } from './Server.js';

/** The initial state of a server, and its callbacks. */
export interface ServerConfig {
  /** The zxid before the first write. @defaultValue 0 */
  readonly zxid?: number;
  /**
   * Returns the id and password of the session with the given number. @defaultValue `countedName`:
   * the id and the password contain the number, so a test knows them before the session opens
   */
  readonly nameSession?: (number: number) => Pick<MemorySession, 'id' | 'password'>;
  /**
   * The time from the deletion of the last child to the deletion of the empty container, in ms.
   * @defaultValue 60000
   */
  readonly containerCheckInterval?: number;
  /** The server calls this function when a session has ended. @defaultValue does nothing */
  readonly ended?: (session: MemorySession, cause: EndOfSession) => void;
}
