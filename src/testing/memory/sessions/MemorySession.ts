import type { Subscription } from 'rxjs';
import type { MemoryConnection } from '../MemoryConnection.js';

/** A session on the server. */
export interface MemorySession {
  readonly id: string;
  readonly password: string;
  /** The session timeout, in ms. A client that resumes the session may request another timeout. */
  timeout: number;
  connection: MemoryConnection | null;
  /**
   * The timer that ends the session. The timer runs only while the client is disconnected, blocked,
   * or connected to a server that is cut off. If the timer always ran, a test in virtual time would
   * not finish.
   */
  expiry: Subscription | null;
}
