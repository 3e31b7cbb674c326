import { ZkError, type ZkErrorContext } from '../ZkError.js';

/** The server refuses the access control list (ZINVALIDACL). */
export class InvalidAclError extends ZkError {
  override readonly code = 'INVALID_ACL';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super('the server refuses the access control list', context);
  }
}
