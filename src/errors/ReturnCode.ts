/**
 * The return codes of the C client and the server, by names. {@link fromReturnCode} turns them into
 * errors.
 */
export const ReturnCode = {
  ok: 0,
  runtimeInconsistency: -2,
  connectionLoss: -4,
  marshallingError: -5,
  unimplemented: -6,
  operationTimeout: -7,
  badArguments: -8,
  invalidState: -9,
  noNode: -101,
  noAuth: -102,
  badVersion: -103,
  noChildrenForEphemerals: -108,
  nodeExists: -110,
  notEmpty: -111,
  sessionExpired: -112,
  invalidAcl: -114,
  authFailed: -115,
  closing: -116,
  sessionMoved: -118,
  notReadOnly: -119,
  /** There is no such watch, for example because it has just fired. */
  noWatch: -121,
  /** The server ends the connection: it takes only clients that have authenticated with SASL. */
  saslRequired: -124,
  quotaExceeded: -125,
  throttled: -127,
  /** The library's own: the connection was lost before the request was sent. */
  notSent: -1001,
  /** The library's own: the znode was created, and its access control list could not be set. */
  aclNotSet: -1002,
  /** The library's own: the C client has no call for this request. */
  notInBinding: -1003,
} as const;
