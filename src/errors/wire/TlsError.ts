import { ZkError, type ZkErrorContext } from '../ZkError.js';

/** Why there is no TLS connection. */
export type TlsFailure =
  /** No authority that is trusted has signed the server's certificate. */
  | 'untrusted'
  /** The server's certificate, or one above it, has expired or is not valid yet. */
  | 'outdated'
  /** The server's certificate is for other names. */
  | 'wrongName'
  /** The server asks for a certificate of the client, or refuses the one that it got. */
  | 'clientCertificate'
  /** One side speaks TLS on this port, the other does not. */
  | 'plainPort'
  /** Anything else: the `cause` says what. */
  | 'handshake';

/** There is no TLS connection to the server; the next server may do. Its `reason` says why. */
export class TlsError extends ZkError {
  override readonly code = 'TLS_ERROR';
  override readonly retryable = true;
  readonly reason: TlsFailure;

  constructor(reason: TlsFailure, message: string, context?: ZkErrorContext) {
    super(message, context);
    this.reason = reason;
  }
}
