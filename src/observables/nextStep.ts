import { isZkError } from '../errors/isZkError.js';
import type { ZkErrorCode } from '../errors/ZkErrorCode.js';

/** The request of a stream that failed. All kinds except `'read'` are writes to an owned znode. */
export type Work = 'read' | 'create' | 'setData' | 'remove' | 'setAcl';

/**
 * What the stream does after the failure. `readBack` means that the stream first reads the znode,
 * to see its present state.
 */
export type NextStep = 'repeat' | 'readBack' | 'createParents' | 'done' | 'fail';

/** After these errors, the work has not failed. The value is what the stream does next. */
const steps: Readonly<Record<Work, Partial<Record<ZkErrorCode, NextStep>>>> = {
  read: {},
  create: { NODE_EXISTS: 'readBack', NO_NODE: 'createParents' },
  setData: { NO_NODE: 'done' },
  remove: { NO_NODE: 'done' },
  // The access control list that the znode now has may forbid the client to set another list.
  setAcl: { NO_NODE: 'done', NO_AUTH: 'readBack' },
};

/**
 * Requests that must not be repeated without a check. Meanwhile, the znode with this name may
 * belong to another session.
 */
const once: ReadonlySet<Work> = new Set(['create', 'remove']);

/**
 * Decides what a stream does after a failed request. All streams use this function: see
 * `docs/order-of-a-loss.md`.
 */
export function nextStep(work: Work, error: unknown): NextStep {
  if (!isZkError(error)) return 'fail';
  const step = steps[work][error.code];
  if (step !== undefined) return step;
  if (error.outcome === 'unknown' && once.has(work)) return 'readBack';
  return error.retryable ? 'repeat' : 'fail';
}
