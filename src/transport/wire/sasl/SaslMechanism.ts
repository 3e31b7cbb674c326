import type { ObservableInput } from 'rxjs';
import type { ServerName } from '../../../model/ServerName.js';

/** The client's side of one SASL authentication. Client and server exchange tokens. */
export interface SaslDialogue {
  /** The first token of the client. Empty if the server sends the first token of the mechanism. */
  readonly first: Uint8Array;
  /**
   * Called with each token of the server, or `null` if the server has nothing to send. Gives the
   * next token of the client, or `null` if the client has finished. Fails if the client must not
   * trust the server.
   */
  readonly next: (challenge: Buffer | null) => ObservableInput<Uint8Array | null>;
}

/**
 * A way to authenticate with SASL, such as Kerberos. The client calls this function for each
 * connection, to start a new authentication.
 */
export type SaslMechanism = (server: ServerName) => SaslDialogue;
