import { ZkError, type ZkErrorContext } from '../ZkError.js';

/** The znode exists already (ZNODEEXISTS). */
export class NodeExistsError extends ZkError {
  override readonly code = 'NODE_EXISTS';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext, reason = 'the znode exists already') {
    super(reason, context);
  }
}
