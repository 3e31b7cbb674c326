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
import type { ZkError, ZkErrorContext } from './ZkError.js';

/** What a return code means for a write: the server refused it, or nobody knows. */
type Verdict = 'refused' | 'lost';
type ErrorClass = new (context: ZkErrorContext) => ZkError;

const table: ReadonlyMap<number, readonly [ErrorClass, Verdict]> = new Map([
  [-2, [ConnectionLossError, 'lost']],
  [-4, [ConnectionLossError, 'lost']],
  [-6, [UnimplementedError, 'refused']],
  [-7, [ConnectionLossError, 'lost']],
  [-8, [BadArgumentsError, 'refused']],
  [-9, [ConnectionLossError, 'refused']],
  [-101, [NoNodeError, 'refused']],
  [-102, [NoAuthError, 'refused']],
  [-103, [BadVersionError, 'refused']],
  [-108, [NoChildrenForEphemeralsError, 'refused']],
  [-110, [NodeExistsError, 'refused']],
  [-111, [NotEmptyError, 'refused']],
  [-112, [SessionExpiredError, 'lost']],
  [-114, [InvalidAclError, 'refused']],
  [-115, [AuthFailedError, 'refused']],
  [-116, [ConnectionLossError, 'lost']],
  [-118, [SessionMovedError, 'refused']],
  [-119, [NotReadOnlyError, 'refused']],
  [-125, [QuotaExceededError, 'refused']],
  [-127, [ThrottledError, 'refused']],
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
): ZkError {
  const row = table.get(returnCode);
  const mayBeApplied = effect === 'write' && row?.[1] !== 'refused';
  const context: ZkErrorContext = { operation, path, outcome: mayBeApplied ? 'unknown' : 'none' };
  return row === undefined ? new UnknownReturnCodeError(returnCode, context) : new row[0](context);
}
