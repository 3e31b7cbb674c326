/**
 * What a write is answered after a majority of the servers has written the answer down: done, or refused
 * by a transaction. Any other refusal a server may give alone: throttling, a read-only mode, an unknown
 * request, and NO_AUTH and INVALID_ACL where it checks those early (`zookeeper.enableEagerACLCheck`).
 */
const answers: ReadonlySet<number> = new Set([
  0, // done
  -101, // NO_NODE
  -103, // BAD_VERSION
  -108, // NO_CHILDREN_FOR_EPHEMERALS
  -110, // NODE_EXISTS
  -111, // NOT_EMPTY
  -125, // QUOTA_EXCEEDED
]);

/** Whether the answer to a write proves that its server is in touch with a majority. */
export function answeredByMajority(returnCode: number): boolean {
  return answers.has(returnCode);
}
