import { ZkError, type ZkErrorContext } from '../ZkError.js';

/** Why there is no TLS connection. */
export type TlsFailure =
  /** No trusted authority has signed the server's certificate. */
  | 'untrusted'
  /** The server's certificate, or one above it, has expired or is not valid yet. */
  | 'outdated'
  /** The server's certificate is for other names. */
  | 'wrongName'
  /** The server asks for a certificate of the client, or refuses the one that it got. */
  | 'clientCertificate'
  /** One side uses TLS on this port, the other does not. */
  | 'plainPort'
  /** Anything else: the `cause` says what. */
  | 'handshake';

/** There is no TLS connection to the server. Its `reason` says why. Another server may succeed. */
export class TlsError extends ZkError {
  override readonly code = 'TLS_ERROR';
  override readonly retryable = true;
  readonly reason: TlsFailure;

  constructor(reason: TlsFailure, message: string, context?: ZkErrorContext) {
    super(message, context);
    this.reason = reason;
  }
}
