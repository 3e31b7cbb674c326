import { isZkError } from '../errors/isZkError.js';
import type { ZkErrorCode } from '../errors/ZkErrorCode.js';

/**
 * The kind of a request that has failed. All kinds except `'read'` are writes to an owned znode.
 */
export type Work = 'read' | 'create' | 'setData' | 'remove' | 'setAcl';

/**
 * What a stream does after the failure of its request. `readBack` means that the stream first reads
 * the znode, to see its present state.
 */
export type NextStep = 'repeat' | 'readBack' | 'createParents' | 'done' | 'fail';

/** The errors after which the stream can continue, and what the stream does next. */
const steps: Readonly<Record<Work, Partial<Record<ZkErrorCode, NextStep>>>> = {
  read: {},
  create: { NODE_EXISTS: 'readBack', NO_NODE: 'createParents' },
  setData: { NO_NODE: 'done' },
  remove: { NO_NODE: 'done' },
  // An earlier attempt may have set the access control list, although its reply was lost. This list
  // may forbid the client to set a list again. So after NO_AUTH, the stream first reads the znode.
  setAcl: { NO_NODE: 'done', NO_AUTH: 'readBack' },
};

/**
 * Requests that must not be repeated without a check. Before the repetition, another session may
 * have created a znode with the same name.
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
