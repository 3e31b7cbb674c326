import { ZkError, type ZkErrorContext } from './ZkError.js';

/**
 * The znode was created, but its access control list was refused and the znode could not be deleted
 * again: it is open to everyone. The `cause` is the refusal.
 */
export class AclNotSetError extends ZkError {
  override readonly code = 'ACL_NOT_SET';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super('created, but open: the access control list could not be set', {
      ...context,
      outcome: 'applied',
    });
  }
}
