/**
 * The return codes of the server and of the C client, by name. {@link fromReturnCode} turns a code
 * into an error.
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
  /**
   * The server cannot remove a watch, because the server does not have this watch. For example, the
   * watch has just fired.
   */
  noWatch: -121,
  /**
   * The server requires SASL. The server closes the connection of a client that did not use SASL.
   */
  saslRequired: -124,
  quotaExceeded: -125,
  throttled: -127,
  /** The connection was lost, and the request was not sent. Only this library uses this code. */
  notSent: -1001,
  /**
   * The server created the znode, but refused the access control list. Only this library uses this
   * code.
   */
  aclNotSet: -1002,
  /** The C client has no function for this request. Only this library uses this code. */
  notInBinding: -1003,
} as const;
