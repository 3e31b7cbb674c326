import { ZkError, type ZkErrorContext } from '../ZkError.js';

/**
 * A server, or another program in its place, has broken the protocol. The client has closed the
 * connection.
 */
export class ProtocolError extends ZkError {
  override readonly code = 'PROTOCOL_ERROR';
  override readonly retryable = true;

  constructor(reason: string, context?: ZkErrorContext) {
    super(`the server broke the protocol: ${reason}`, context);
  }
}
