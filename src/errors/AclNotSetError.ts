import { ZkError, type ZkErrorContext } from './ZkError.js';

/**
 * The server created the znode, but refused its access control list. The client then tried to
 * delete the znode, and failed. So the znode is open to everyone. The server refused the list with
 * an error, and this error is the `cause`.
 */
export class AclNotSetError extends ZkError {
  override readonly code = 'ACL_NOT_SET';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super('the access control list could not be set: the new znode is open to everyone', {
      ...context,
      outcome: 'applied',
    });
  }
}
