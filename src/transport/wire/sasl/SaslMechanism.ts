import type { ObservableInput } from 'rxjs';
import type { ServerName } from '../../../model/ServerName.js';

/** One authentication, from the side of the client. */
export interface SaslDialogue {
  /** What the client says first; empty for a mechanism in which the server begins. */
  readonly first: Uint8Array;
  /**
   * Answers what the server says, which is `null` when it has nothing to say. Emits the next token, or
   * `null` when the client is content; fails when the server is not to be trusted.
   */
  readonly next: (challenge: Buffer | null) => ObservableInput<Uint8Array | null>;
}

/** A way to authenticate with SASL, such as Kerberos: begins with each connection anew. */
export type SaslMechanism = (server: ServerName) => SaslDialogue;
