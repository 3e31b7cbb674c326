import { ZkError, type ZkErrorContext } from '../ZkError.js';

/** Why the client could not make a TLS connection. */
export type TlsFailure =
  /** No trusted authority has signed the server's certificate. */
  | 'untrusted'
  /** The certificate of the server or of a signing authority has expired, or is not valid yet. */
  | 'outdated'
  /** The server's certificate does not contain the name of the server. */
  | 'wrongName'
  /** The server requires a certificate of the client, or refuses the certificate of the client. */
  | 'clientCertificate'
  /** The client uses TLS, but this port of the server probably does not use TLS. */
  | 'plainPort'
  /** Another failure. The `cause` says which one. */
  | 'handshake';

/**
 * The client could not make a TLS connection to the server. The `reason` says why. A connection to
 * another server may succeed.
 */
export class TlsError extends ZkError {
  override readonly code = 'TLS_ERROR';
  override readonly retryable = true;
  readonly reason: TlsFailure;

  constructor(reason: TlsFailure, message: string, context?: ZkErrorContext) {
    super(message, context);
    this.reason = reason;
  }
}
