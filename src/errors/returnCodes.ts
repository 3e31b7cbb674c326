import { AclNotSetError } from './AclNotSetError.js';
import { ReturnCode } from './ReturnCode.js';
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
import { NotInBindingError } from './server/NotInBindingError.js';
import { NotReadOnlyError } from './server/NotReadOnlyError.js';
import { QuotaExceededError } from './server/QuotaExceededError.js';
import { SessionExpiredError } from './server/SessionExpiredError.js';
import { SessionMovedError } from './server/SessionMovedError.js';
import { ThrottledError } from './server/ThrottledError.js';
import { UnimplementedError } from './server/UnimplementedError.js';
import type { ZkError, ZkErrorContext } from './ZkError.js';

/** The meaning of a return code other than `ok`. */
export interface ReturnCodeMeaning {
  /** The class of the error. Its property `retryable` says whether a retry may succeed. */
  readonly errorClass: new (context: ZkErrorContext) => ZkError;
  /** What the ensemble has done with a write that got this code. */
  readonly write: 'refused' | 'perhaps applied';
  /**
   * Where this code can come from when a write fails.
   *
   * `'a majority'`: if a write gets this code, a majority of the ensemble has refused the write,
   * for example because the version is wrong. The majority logs the refusal before the client gets
   * the reply.
   *
   * `'anyone'`: the code may also come from a single server, or from the C client itself. For
   * example, with the setting `zookeeper.enableEagerACLCheck`, a server checks the access control
   * list without the ensemble. So NO_AUTH and INVALID_ACL have the value `'anyone'`.
   */
  readonly from: 'a majority' | 'anyone';
}

/** The meaning of each return code in {@link ReturnCode}, except `ok` and `noWatch`. */
export const returnCodes: ReadonlyMap<number, ReturnCodeMeaning> = new Map([
  [ReturnCode.runtimeInconsistency, lost(ConnectionLossError)],
  [ReturnCode.connectionLoss, lost(ConnectionLossError)],
  [ReturnCode.marshallingError, lost(ConnectionLossError)],
  [ReturnCode.unimplemented, refused(UnimplementedError)],
  [ReturnCode.operationTimeout, lost(ConnectionLossError)],
  [ReturnCode.badArguments, refused(BadArgumentsError)],
  [ReturnCode.invalidState, refused(ConnectionLossError)],
  [ReturnCode.noNode, refusedByMajority(NoNodeError)],
  [ReturnCode.noAuth, refused(NoAuthError)],
  [ReturnCode.badVersion, refusedByMajority(BadVersionError)],
  [ReturnCode.noChildrenForEphemerals, refusedByMajority(NoChildrenForEphemeralsError)],
  [ReturnCode.nodeExists, refusedByMajority(NodeExistsError)],
  [ReturnCode.notEmpty, refusedByMajority(NotEmptyError)],
  [ReturnCode.sessionExpired, lost(SessionExpiredError)],
  [ReturnCode.invalidAcl, refused(InvalidAclError)],
  [ReturnCode.authFailed, refused(AuthFailedError)],
  [ReturnCode.closing, lost(ConnectionLossError)],
  [ReturnCode.sessionMoved, refused(SessionMovedError)],
  [ReturnCode.notReadOnly, refused(NotReadOnlyError)],
  [ReturnCode.saslRequired, refused(AuthFailedError)],
  [ReturnCode.quotaExceeded, refusedByMajority(QuotaExceededError)],
  [ReturnCode.throttled, refused(ThrottledError)],
  [ReturnCode.notSent, refused(ConnectionLossError)],
  [ReturnCode.aclNotSet, lost(AclNotSetError)],
  [ReturnCode.notInBinding, refused(NotInBindingError)],
]);

function lost(errorClass: ReturnCodeMeaning['errorClass']): ReturnCodeMeaning {
  return { errorClass, write: 'perhaps applied', from: 'anyone' };
}

function refused(errorClass: ReturnCodeMeaning['errorClass']): ReturnCodeMeaning {
  return { errorClass, write: 'refused', from: 'anyone' };
}

function refusedByMajority(errorClass: ReturnCodeMeaning['errorClass']): ReturnCodeMeaning {
  return { errorClass, write: 'refused', from: 'a majority' };
}
