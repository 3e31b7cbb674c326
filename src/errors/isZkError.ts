import { brand } from './brand.js';
import { InvalidArgumentError } from './InvalidArgumentError.js';
import { nearest } from './nearest.js';
import type { ZkError } from './ZkError.js';
import type { ZkErrorCode } from './ZkErrorCode.js';
import type { ZkErrorOf } from './ZkErrorOf.js';

/**
 * Whether a value is a {@link ZkError}. The error may come from this copy of the package, or from
 * another copy.
 */
export function isZkError(error: unknown): error is ZkError;
/**
 * Whether a value is a {@link ZkError} with the given code. The error may come from this copy of
 * the package, or from another copy. If the result is `true`, TypeScript knows the properties of
 * this kind of error. The call throws if `code` is not the code of any {@link ZkError}.
 */
export function isZkError<C extends ZkErrorCode>(error: unknown, code: C): error is ZkErrorOf<C>;
/**
 * Looks for the property `brand`. For an error from another copy of the package, `instanceof` would
 * return `false`. `instanceof` would also return `false` in a Jest test, which runs in another
 * realm with its own `Error`.
 */
export function isZkError(error: unknown, code?: ZkErrorCode): boolean {
  if (code !== undefined && !Object.hasOwn(codes, code)) throw unknownCode(code);
  const known = typeof error === 'object' && error !== null && brand in error;
  return known && (code === undefined || (error as ZkError).code === code);
}

function unknownCode(code: unknown): InvalidArgumentError {
  const got = typeof code === 'string' ? JSON.stringify(code) : typeof code;
  const meant = nearest(String(code), Object.keys(codes));
  return new InvalidArgumentError('code', 'must be the code of a ZkError', got, meant);
}

const codes: Readonly<Record<ZkErrorCode, true>> = {
  ACL_NOT_SET: true,
  ASYNC_SCHEMA: true,
  AUTH_FAILED: true,
  BAD_ARGUMENTS: true,
  BAD_VERSION: true,
  BINDING_UNAVAILABLE: true,
  CLIENT_CLOSED: true,
  CONNECTION_LOSS: true,
  DATA_TOO_LARGE: true,
  FOREIGN_CHILD: true,
  INVALID_ACL: true,
  LOCK_TIMEOUT: true,
  NODE_EXISTS: true,
  NOT_CONNECTED: true,
  NOT_EMPTY: true,
  NOT_LEADING: true,
  NOT_READ_ONLY: true,
  NO_AUTH: true,
  NO_CHILDREN_FOR_EPHEMERALS: true,
  NO_CHROOT: true,
  NO_NODE: true,
  OPERATION_TIMEOUT: true,
  PROTOCOL_ERROR: true,
  QUOTA_EXCEEDED: true,
  RETRIES_EXHAUSTED: true,
  SASL_ERROR: true,
  SESSION_EXPIRED: true,
  SESSION_MOVED: true,
  THROTTLED: true,
  TLS_ERROR: true,
  TOO_MANY_REQUESTS: true,
  UNDECODABLE: true,
  UNIMPLEMENTED: true,
  UNKNOWN_RETURN_CODE: true,
  UNRESOLVED_SERVERS: true,
};
