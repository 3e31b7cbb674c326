import type { AclNotSetError } from './AclNotSetError.js';
import type { AsyncSchemaError } from './AsyncSchemaError.js';
import type { BindingUnavailableError } from './BindingUnavailableError.js';
import type { ClientClosedError } from './ClientClosedError.js';
import type { DataTooLargeError } from './DataTooLargeError.js';
import type { DecodeError } from './DecodeError.js';
import type { ForeignChildError } from './ForeignChildError.js';
import type { NoChrootError } from './NoChrootError.js';
import type { NotConnectedError } from './NotConnectedError.js';
import type { NotLeadingError } from './NotLeadingError.js';
import type { ProtocolError } from './wire/ProtocolError.js';
import type { RetriesExhaustedError } from './RetriesExhaustedError.js';
import type { SaslError } from './wire/SaslError.js';
import type { AuthFailedError } from './server/AuthFailedError.js';
import type { BadArgumentsError } from './server/BadArgumentsError.js';
import type { BadVersionError } from './server/BadVersionError.js';
import type { ConnectionLossError } from './server/ConnectionLossError.js';
import type { InvalidAclError } from './server/InvalidAclError.js';
import type { LockTimeoutError } from './election/LockTimeoutError.js';
import type { NoAuthError } from './server/NoAuthError.js';
import type { NoChildrenForEphemeralsError } from './server/NoChildrenForEphemeralsError.js';
import type { NodeExistsError } from './server/NodeExistsError.js';
import type { NoNodeError } from './server/NoNodeError.js';
import type { NotEmptyError } from './server/NotEmptyError.js';
import type { NotReadOnlyError } from './server/NotReadOnlyError.js';
import type { OperationTimeoutError } from './server/OperationTimeoutError.js';
import type { QuotaExceededError } from './server/QuotaExceededError.js';
import type { SessionExpiredError } from './server/SessionExpiredError.js';
import type { SessionMovedError } from './server/SessionMovedError.js';
import type { ThrottledError } from './server/ThrottledError.js';
import type { UnimplementedError } from './server/UnimplementedError.js';
import type { UnknownReturnCodeError } from './server/UnknownReturnCodeError.js';
import type { TlsError } from './wire/TlsError.js';
import type { TooManyRequestsError } from './TooManyRequestsError.js';
import type { UnresolvedServersError } from './UnresolvedServersError.js';
import type { ZkErrorCode } from './ZkErrorCode.js';

/**
 * The class of the errors with the given code. For example, `ZkErrorOf<'NO_NODE'>` is
 * `NoNodeError`.
 */
export type ZkErrorOf<C extends ZkErrorCode> = Extract<
  | AclNotSetError
  | AsyncSchemaError
  | AuthFailedError
  | BadArgumentsError
  | BadVersionError
  | BindingUnavailableError
  | ClientClosedError
  | ConnectionLossError
  | DataTooLargeError
  | DecodeError
  | ForeignChildError
  | InvalidAclError
  | LockTimeoutError
  | NoAuthError
  | NoChildrenForEphemeralsError
  | NoChrootError
  | NodeExistsError
  | NoNodeError
  | NotConnectedError
  | NotEmptyError
  | NotLeadingError
  | NotReadOnlyError
  | OperationTimeoutError
  | ProtocolError
  | QuotaExceededError
  | RetriesExhaustedError
  | SaslError
  | SessionExpiredError
  | SessionMovedError
  | ThrottledError
  | TlsError
  | TooManyRequestsError
  | UnimplementedError
  | UnknownReturnCodeError
  | UnresolvedServersError,
  { readonly code: C }
>;
