import { ReturnCode } from './ReturnCode.js';

const decided: ReadonlySet<number> = new Set([
  ReturnCode.ok,
  ReturnCode.noNode,
  ReturnCode.noAuth,
  ReturnCode.badVersion,
  ReturnCode.noChildrenForEphemerals,
  ReturnCode.nodeExists,
  ReturnCode.notEmpty,
  ReturnCode.invalidAcl,
]);

/**
 * Whether the answer to a write comes from a majority of the ensemble. A refusal that depends on the
 * znodes is a transaction like any other: it is answered only after a majority has written it down.
 * What a server says by itself, as that it is read-only or throttles, proves nothing.
 */
export function isProof(returnCode: number): boolean {
  return decided.has(returnCode);
}
