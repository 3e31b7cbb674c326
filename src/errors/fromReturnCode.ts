import { AclNotSetError } from './AclNotSetError.js';
import { AuthFailedError } from './server/AuthFailedError.js';
import { BadArgumentsError } from './server/BadArgumentsError.js';
import { BadVersionError } from './server/BadVersionError.js';
import { ConnectionLossError } from './server/ConnectionLossError.js';
import { InvalidAclError } from './server/InvalidAclError.js';
import { NoAuthError } from './server/NoAuthError.js';
import { NoChildrenForEphemeralsError } from './server/NoChildrenForEphemeralsError.js';
import { NoNodeError } from './server/NoNodeError.js';
import { NodeExistsError } from './server/NodeExistsError.js';
import { NotEmptyError } from './server/NotEmptyError.js';
import { NotReadOnlyError } from './server/NotReadOnlyError.js';
import { QuotaExceededError } from './server/QuotaExceededError.js';
import { SessionExpiredError } from './server/SessionExpiredError.js';
import { SessionMovedError } from './server/SessionMovedError.js';
import { ThrottledError } from './server/ThrottledError.js';
import { UnimplementedError } from './server/UnimplementedError.js';
import { UnknownReturnCodeError } from './server/UnknownReturnCodeError.js';
import { ReturnCode } from './ReturnCode.js';
import type { ZkError, ZkErrorContext } from './ZkError.js';

/** What a return code means for a write: the server refused it, or nobody knows. */
type Verdict = 'refused' | 'lost';
type ErrorClass = new (context: ZkErrorContext) => ZkError;

const table: ReadonlyMap<number, readonly [ErrorClass, Verdict]> = new Map([
  [ReturnCode.dataInconsistency, [ConnectionLossError, 'lost']],
  [ReturnCode.connectionLoss, [ConnectionLossError, 'lost']],
  [ReturnCode.unimplemented, [UnimplementedError, 'refused']],
  [ReturnCode.operationTimeout, [ConnectionLossError, 'lost']],
  [ReturnCode.badArguments, [BadArgumentsError, 'refused']],
  [ReturnCode.invalidState, [ConnectionLossError, 'refused']],
  [ReturnCode.noNode, [NoNodeError, 'refused']],
  [ReturnCode.noAuth, [NoAuthError, 'refused']],
  [ReturnCode.badVersion, [BadVersionError, 'refused']],
  [ReturnCode.noChildrenForEphemerals, [NoChildrenForEphemeralsError, 'refused']],
  [ReturnCode.nodeExists, [NodeExistsError, 'refused']],
  [ReturnCode.notEmpty, [NotEmptyError, 'refused']],
  [ReturnCode.sessionExpired, [SessionExpiredError, 'lost']],
  [ReturnCode.invalidAcl, [InvalidAclError, 'refused']],
  [ReturnCode.authFailed, [AuthFailedError, 'refused']],
  [ReturnCode.closing, [ConnectionLossError, 'lost']],
  [ReturnCode.sessionMoved, [SessionMovedError, 'refused']],
  [ReturnCode.notReadOnly, [NotReadOnlyError, 'refused']],
  [ReturnCode.quotaExceeded, [QuotaExceededError, 'refused']],
  [ReturnCode.throttled, [ThrottledError, 'refused']],
  [ReturnCode.notSent, [ConnectionLossError, 'refused']],
  [ReturnCode.aclNotSet, [AclNotSetError, 'lost']],
]);

/** The request that failed: only a write can have an outcome that nobody knows. */
export interface FailedRequest {
  readonly operation: string;
  readonly path: string;
  readonly effect: 'read' | 'write';
}

/** The one place where return codes of the C client and the server become errors. */
export function fromReturnCode(
  returnCode: number,
  { operation, path, effect }: FailedRequest,
  cause?: unknown,
): ZkError {
  const row = table.get(returnCode);
  const mayBeApplied = effect === 'write' && row?.[1] !== 'refused';
  const outcome = mayBeApplied ? 'unknown' : 'none';
  const context: ZkErrorContext = { operation, path, outcome, cause };
  return row === undefined ? new UnknownReturnCodeError(returnCode, context) : new row[0](context);
}
