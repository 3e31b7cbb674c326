import { ZkError, type ZkErrorContext } from '../ZkError.js';

/**
 * A server has broken the protocol of ZooKeeper, or the program at the server's address is no
 * ZooKeeper server. The client has closed the connection.
 */
export class ProtocolError extends ZkError {
  override readonly code = 'PROTOCOL_ERROR';
  override readonly retryable = true;

  constructor(reason: string, context?: ZkErrorContext) {
    super(`the server broke the protocol: ${reason}`, context);
  }
}
