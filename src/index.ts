// The client
export type { ClientConfig } from './client/ClientConfig.js';
export { createClient } from './client/createClient.js';
export type { Credential } from './client/Credential.js';
export type { Inspection } from './client/Inspection.js';
export type { SessionState } from './client/SessionState.js';
export type { ZkClient } from './client/ZkClient.js';

// What requests take and give
export type { Acl } from './client/Acl.js';
export type { Armed } from './client/Armed.js';
export type { CreateConfig } from './client/CreateConfig.js';
export type { CreateMode } from './client/CreateMode.js';
export type { Data } from './client/Data.js';
export type { NodeAcl } from './client/NodeAcl.js';
export type { NodeChildren } from './client/NodeChildren.js';
export type { NodeData } from './client/NodeData.js';
export type { Stat } from './client/Stat.js';
export type { VersionConfig } from './client/VersionConfig.js';
export type { WatchEvent } from './client/WatchEvent.js';

// Streams
export { ephemeralNode, type EphemeralNodeConfig } from './observables/ephemeralNode.js';
export { rearm } from './observables/rearm.js';
export { watchChildren } from './observables/watchChildren.js';
export { watchData } from './observables/watchData.js';
export { watchExists } from './observables/watchExists.js';

// Operators
export type { Codec } from './operators/Codec.js';
export { decode, type DecodeConfig } from './operators/decode.js';
export { type ChildrenDiff, diffChildren } from './operators/diffChildren.js';
export { json } from './operators/json.js';
export { utf8 } from './operators/utf8.js';
export { whenPresent } from './operators/whenPresent.js';

// Errors
export { AclNotSetError } from './errors/AclNotSetError.js';
export { AuthFailedError } from './errors/AuthFailedError.js';
export { BadArgumentsError } from './errors/BadArgumentsError.js';
export { BadVersionError } from './errors/BadVersionError.js';
export { ClientClosedError } from './errors/ClientClosedError.js';
export { ConnectionLossError } from './errors/ConnectionLossError.js';
export { DataTooLargeError } from './errors/DataTooLargeError.js';
export { DecodeError } from './errors/DecodeError.js';
export { InvalidAclError } from './errors/InvalidAclError.js';
export { InvalidArgumentError } from './errors/InvalidArgumentError.js';
export { NoAuthError } from './errors/NoAuthError.js';
export { NoChildrenForEphemeralsError } from './errors/NoChildrenForEphemeralsError.js';
export { NoNodeError } from './errors/NoNodeError.js';
export { NodeExistsError } from './errors/NodeExistsError.js';
export { NotConnectedError } from './errors/NotConnectedError.js';
export { NotEmptyError } from './errors/NotEmptyError.js';
export { NotReadOnlyError } from './errors/NotReadOnlyError.js';
export { QuotaExceededError } from './errors/QuotaExceededError.js';
export { SessionExpiredError } from './errors/SessionExpiredError.js';
export { SessionMovedError } from './errors/SessionMovedError.js';
export { ThrottledError } from './errors/ThrottledError.js';
export { UnimplementedError } from './errors/UnimplementedError.js';
export { UnknownReturnCodeError } from './errors/UnknownReturnCodeError.js';
export { UnresolvedServersError } from './errors/UnresolvedServersError.js';
export { isZkError } from './errors/isZkError.js';
export { type Outcome, ZkError, type ZkErrorContext } from './errors/ZkError.js';
