import type { Subscription } from 'rxjs';
import type { MemoryConnection } from './MemoryConnection.js';

/** A session as the server keeps it. */
export interface MemorySession {
  readonly id: string;
  readonly password: string;
  /** In ms. */
  readonly timeout: number;
  connection: MemoryConnection | null;
  /** Set only while the server hears nothing of the client, so that virtual time comes to an end. */
  expiry: Subscription | null;
}
