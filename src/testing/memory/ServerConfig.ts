import type { MemorySession } from './sessions/MemorySession.js';
import type { EndOfSession } from './Server.js';

/** The initial state of a server, and its callbacks. */
export interface ServerConfig {
  /** The zxid before the first write. @defaultValue 0 */
  readonly zxid?: number;
  /** Names the session of that number. @defaultValue ids that are counted: a test knows them beforehand */
  readonly nameSession?: (number: number) => Pick<MemorySession, 'id' | 'password'>;
  /** How long the server takes to notice that a container is empty, in ms. @defaultValue 60000 */
  readonly containerCheckInterval?: number;
  /** Called when a session has ended. @defaultValue nobody */
  readonly ended?: (session: MemorySession, cause: EndOfSession) => void;
}
