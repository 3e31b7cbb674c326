// The client
export type { ClientConfig } from './client/ClientConfig.js';
export { createClient } from './client/createClient.js';
export type { DetachedFailure } from './client/DetachedFailure.js';
export type { Credential } from './model/Credential.js';
export { type Health, health } from './client/health.js';
export { digestIdentity } from './model/digestIdentity.js';
export type { RequestTrace } from './client/diagnostics/RequestTrace.js';
export type { TracedRequest } from './client/diagnostics/requestChannel.js';
export type { MissedChange } from './session/missedChannel.js';
export type { InspectConfig } from './client/InspectConfig.js';
export type { Inspection } from './client/Inspection.js';
export type { SaslConfig } from './transport/wire/sasl/SaslConfig.js';
export type { SaslDialogue, SaslMechanism } from './transport/wire/sasl/SaslMechanism.js';
export type { ServerName } from './model/ServerName.js';
export type { SessionState } from './model/SessionState.js';
export type { StateChange } from './model/StateChange.js';
export type { StreamInspection } from './client/StreamInspection.js';
export type { TlsConfig } from './transport/wire/tls/TlsConfig.js';
export type { ZkClient } from './client/ZkClient.js';

// Promises
export type { AbortConfig } from './client/promises/AbortConfig.js';
export type { ConnectedConfig } from './client/promises/ConnectedConfig.js';
export type { ZkPromises } from './client/promises/ZkPromises.js';
export type { ZkRequests } from './client/ZkRequests.js';

// Arguments and results of requests
export type { Acl } from './model/Acl.js';
export type { Armed } from './session/Armed.js';
export type { KnownNode, KnownNodes } from './session/watches/trees/KnownNodes.js';
export type { Created } from './model/Created.js';
export type { CreatedNode } from './model/CreatedNode.js';
export type { ArmReadConfig } from './client/arm/ArmReadConfig.js';
export type { CreateConfig } from './model/CreateConfig.js';
export type { CreateMode } from './model/CreateMode.js';
export type { Data } from './model/Data.js';
export type { Ensemble } from './model/ensemble/Ensemble.js';
export type { EnsembleMember } from './model/ensemble/EnsembleMember.js';
export type { Identity } from './model/Identity.js';
export type { NodeAcl } from './model/NodeAcl.js';
export type { NodeChildren } from './model/NodeChildren.js';
export type { NodeData } from './model/NodeData.js';
export type { PeerAddress } from './model/ensemble/PeerAddress.js';
export type { Stat } from './model/Stat.js';
export type { TransactionConfig } from './model/TransactionConfig.js';
export type { TransactionOperation } from './model/TransactionOperation.js';
export type { TransactionResult } from './model/TransactionResult.js';
export type { TransactionResults } from './model/TransactionResults.js';
export type { VersionConfig } from './model/VersionConfig.js';
export type { WatchEvent } from './model/WatchEvent.js';

// Streams
export { ephemeralNode, type EphemeralNodeConfig } from './observables/ephemeralNode.js';
export { rearm } from './observables/rearm.js';
export type { TreeEvent } from './observables/TreeEvent.js';
export { watchChildren } from './observables/watchChildren.js';
export { watchData } from './observables/watchData.js';
export { watchEnsemble } from './observables/watchEnsemble.js';
export { watchExists } from './observables/watchExists.js';
export { watchTree } from './observables/watchTree.js';
export type { WatchTreeConfig } from './observables/WatchTreeConfig.js';

// Operators
export type { Codec } from './operators/Codec.js';
export { collectTree } from './operators/collectTree.js';
export {
  curatorInstance,
  type CuratorInstanceCodec,
  type InstanceCodec,
  type NewServiceInstance,
} from './operators/codecs/curatorInstance.js';
export type { ServiceInstance, UriSpec } from './operators/codecs/ServiceInstance.js';
export { decode, type DecodeConfig } from './operators/decode.js';
export { type ChildrenDiff, diffChildren } from './operators/diffChildren.js';
export { join, type JoinConfig } from './operators/join.js';
export { json, type JsonCodec } from './operators/json.js';
export { latestOnly } from './operators/latestOnly.js';
export { latestValues } from './operators/latestValues.js';
export { markStale, type MaybeStale } from './operators/markStale.js';
export { removeTree, type RemoveTreeConfig } from './operators/removeTree.js';
export {
  retryOnConnectionLoss,
  type RetryOnConnectionLossConfig,
} from './operators/retryOnConnectionLoss.js';
export {
  setDataWith,
  type SetDataWithCodecConfig,
  type SetDataWithConfig,
} from './operators/setDataWith.js';
export { shareLatest, type ShareLatestConfig } from './operators/shareLatest.js';
export type { StandardResult, StandardSchema } from './operators/StandardSchema.js';
export type { TreeSnapshot } from './operators/TreeSnapshot.js';
export { utf8 } from './operators/utf8.js';
export { watchMembers, type WatchMembersConfig } from './operators/watchMembers.js';
export { whenPresent } from './operators/whenPresent.js';
export { type Each, withEach, type WithEachConfig } from './operators/withEach.js';

// Election
export { campaign } from './election/campaign.js';
export type { CampaignConfig } from './election/CampaignConfig.js';
export type { Candidate } from './election/Candidate.js';
export type { Diagnostic } from './election/Diagnostic.js';
export { diagnosticsOf } from './election/diagnosticsOf.js';
export type { ElectionPreset } from './election/ElectionPreset.js';
export type { Leader } from './election/Leader.js';
export type { LeaderTerm } from './election/LeaderTerm.js';
export { listAgain } from './election/stages/listAgain.js';
export { lock } from './election/lock.js';
export type { ObserveConfig } from './election/ObserveConfig.js';
export type { Place } from './election/Place.js';
export type { PresetName } from './election/PresetName.js';
export { semaphore } from './election/semaphore.js';
export type { Standing } from './election/Standing.js';
export { toCandidates } from './election/stages/toCandidates.js';
export { toPlace } from './election/stages/toPlace.js';
export { untilTouched } from './election/stages/untilTouched.js';
export { watchCandidates } from './election/watchCandidates.js';
export { watchLeader } from './election/watchLeader.js';
export { whileLeading } from './election/whileLeading.js';
export { withLock } from './election/withLock.js';
export type { WithLockConfig } from './election/WithLockConfig.js';

// Errors
export { AclNotSetError } from './errors/AclNotSetError.js';
export { AsyncSchemaError } from './errors/AsyncSchemaError.js';
export { AuthFailedError } from './errors/server/AuthFailedError.js';
export { BadArgumentsError } from './errors/server/BadArgumentsError.js';
export { BadVersionError } from './errors/server/BadVersionError.js';
export { BindingUnavailableError } from './errors/BindingUnavailableError.js';
export { ClientClosedError } from './errors/ClientClosedError.js';
export { ConnectionLossError } from './errors/server/ConnectionLossError.js';
export { DataTooLargeError } from './errors/DataTooLargeError.js';
export { DecodeError } from './errors/DecodeError.js';
export { ForeignChildError } from './errors/ForeignChildError.js';
export { InvalidAclError } from './errors/server/InvalidAclError.js';
export { InvalidArgumentError } from './errors/InvalidArgumentError.js';
export { LockTimeoutError } from './errors/election/LockTimeoutError.js';
export { NoAuthError } from './errors/server/NoAuthError.js';
export { NoChildrenForEphemeralsError } from './errors/server/NoChildrenForEphemeralsError.js';
export { NoNodeError } from './errors/server/NoNodeError.js';
export { NoChrootError } from './errors/NoChrootError.js';
export { NodeExistsError } from './errors/server/NodeExistsError.js';
export { NotConnectedError } from './errors/NotConnectedError.js';
export { NotEmptyError } from './errors/server/NotEmptyError.js';
export { NotReadOnlyError } from './errors/server/NotReadOnlyError.js';
export { OperationTimeoutError } from './errors/server/OperationTimeoutError.js';
export { NotLeadingError } from './errors/NotLeadingError.js';
export { ProtocolError } from './errors/wire/ProtocolError.js';
export { QuotaExceededError } from './errors/server/QuotaExceededError.js';
export { RetriesExhaustedError } from './errors/RetriesExhaustedError.js';
export { SaslError } from './errors/wire/SaslError.js';
export type { SchemaIssue } from './errors/schema/SchemaIssue.js';
export { SessionExpiredError } from './errors/server/SessionExpiredError.js';
export { SessionMovedError } from './errors/server/SessionMovedError.js';
export { ThrottledError } from './errors/server/ThrottledError.js';
export { TlsError, type TlsFailure } from './errors/wire/TlsError.js';
export { TooManyRequestsError } from './errors/TooManyRequestsError.js';
export { UnimplementedError } from './errors/server/UnimplementedError.js';
export { UnknownReturnCodeError } from './errors/server/UnknownReturnCodeError.js';
export { UnresolvedServersError } from './errors/UnresolvedServersError.js';
export { isZkError } from './errors/isZkError.js';
export { type Outcome, ZkError, type ZkErrorContext } from './errors/ZkError.js';
export type { ZkErrorCode } from './errors/ZkErrorCode.js';
export type { ZkErrorOf } from './errors/ZkErrorOf.js';
