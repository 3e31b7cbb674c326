import type { Subscription } from 'rxjs';
import type { MemoryConnection } from '../MemoryConnection.js';

/** A session on the server. */
export interface MemorySession {
  readonly id: string;
  readonly password: string;
  /** In ms. A client that returns may request another one. */
  timeout: number;
  connection: MemoryConnection | null;
  /** Set only while the server receives nothing from the client. Otherwise virtual time would not end. */
  expiry: Subscription | null;
}
