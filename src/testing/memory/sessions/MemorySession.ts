import type { Subscription } from 'rxjs';
import type { MemoryConnection } from '../MemoryConnection.js';

/** A session as the server keeps it. */
export interface MemorySession {
  readonly id: string;
  readonly password: string;
  /** In ms. A client that comes back may ask for another one. */
  timeout: number;
  connection: MemoryConnection | null;
  /** Set only while the server receives nothing from the client. Otherwise virtual time would not end. */
  expiry: Subscription | null;
}
