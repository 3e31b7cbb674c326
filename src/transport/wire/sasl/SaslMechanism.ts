import type { ObservableInput } from 'rxjs';
import type { ServerName } from '../../../model/ServerName.js';

/** The client's side of one SASL authentication. Client and server exchange tokens. */
export interface SaslDialogue {
  /**
   * The first token that the client sends. If the mechanism lets the server begin, this token is
   * empty.
   */
  readonly first: Uint8Array;
  /**
   * Called with each token from the server, or with `null` if the server has no token to send. The
   * result must emit the next token that the client sends, or `null` if the client has finished. If
   * `next` finds that the client can't trust the server, the result must fail.
   */
  readonly next: (challenge: Buffer | null) => ObservableInput<Uint8Array | null>;
}

/**
 * A function that starts an authentication with SASL, for example with Kerberos. The client calls
 * this function for each connection.
 */
export type SaslMechanism = (server: ServerName) => SaslDialogue;
