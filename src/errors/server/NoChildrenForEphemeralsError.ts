import { ZkError, type ZkErrorContext } from '../ZkError.js';

/** An ephemeral znode cannot have children (ZNOCHILDRENFOREPHEMERALS). */
export class NoChildrenForEphemeralsError extends ZkError {
  override readonly code = 'NO_CHILDREN_FOR_EPHEMERALS';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super('an ephemeral znode cannot have children', context);
  }
}
