import type { ObservableInput } from 'rxjs';
import type { ServerName } from '../../../model/ServerName.js';

/** One authentication, from the side of the client. */
export interface SaslDialogue {
  /** The client's first token; empty for a mechanism where the server begins. */
  readonly first: Uint8Array;
  /**
   * Replies to the server's token, which is `null` if the server has nothing to send. Emits the
   * next token, or `null` if the client has finished. Fails if the client must not trust the
   * server.
   */
  readonly next: (challenge: Buffer | null) => ObservableInput<Uint8Array | null>;
}

/** A way to authenticate with SASL, such as Kerberos. It starts again with each connection. */
export type SaslMechanism = (server: ServerName) => SaslDialogue;
