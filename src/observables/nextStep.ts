import { isZkError } from '../errors/isZkError.js';
import type { ZkErrorCode } from '../errors/ZkErrorCode.js';

/** What a stream was doing when a request failed. The writes are of owned znodes. */
export type Work = 'read' | 'create' | 'setData' | 'remove' | 'setAcl';

/** What the stream does then; `readBack` reads the znode before anything else. */
export type NextStep = 'repeat' | 'readBack' | 'createParents' | 'done' | 'fail';

/** Errors from the server that are no failure of the work. */
const steps: Readonly<Record<Work, Partial<Record<ZkErrorCode, NextStep>>>> = {
  read: {},
  create: { NODE_EXISTS: 'readBack', NO_NODE: 'createParents' },
  setData: { NO_NODE: 'done' },
  remove: { NO_NODE: 'done' },
  // The list itself may forbid to set it again.
  setAcl: { NO_NODE: 'done', NO_AUTH: 'readBack' },
};

/** Work that must not be done twice: the name may meanwhile belong to somebody else. */
const once: ReadonlySet<Work> = new Set(['create', 'remove']);

/** The one place that decides what follows a failure: see `docs/order-of-a-loss.md`. */
export function nextStep(work: Work, error: unknown): NextStep {
  if (!isZkError(error)) return 'fail';
  const step = steps[work][error.code];
  if (step !== undefined) return step;
  if (error.outcome === 'unknown' && once.has(work)) return 'readBack';
  return error.retryable ? 'repeat' : 'fail';
}
