import { isZkError } from '../errors/isZkError.js';
import type { ZkErrorCode } from '../errors/ZkErrorCode.js';

/**
 * The kind of a failed request. A `'read'` only reads. The other kinds create, change or delete a
 * znode that the stream owns.
 */
export type Work = 'read' | 'create' | 'setData' | 'remove' | 'setAcl';

/**
 * What a stream does after its request has failed. With `readBack`, the stream first reads the
 * znode, because the request may have changed the znode.
 */
export type NextStep = 'repeat' | 'readBack' | 'createParents' | 'done' | 'fail';

/**
 * The next step after some errors, for each kind of request. For an error that is not listed here,
 * the function `nextStep` looks at `outcome` and `retryable`.
 */
const steps: Readonly<Record<Work, Partial<Record<ZkErrorCode, NextStep>>>> = {
  read: {},
  create: { NODE_EXISTS: 'readBack', NO_NODE: 'createParents' },
  setData: { NO_NODE: 'done' },
  remove: { NO_NODE: 'done' },
  // An earlier attempt may have set the access control list, although the client got no reply. This
  // list may forbid the client to set a list again. So after NO_AUTH, the stream first reads the
  // znode.
  setAcl: { NO_NODE: 'done', NO_AUTH: 'readBack' },
};

/**
 * The requests that may do harm if a stream sends them twice. For example, a second `create` could
 * create a second sequential znode. A second `remove` could delete a znode that another session has
 * created meanwhile.
 */
const once: ReadonlySet<Work> = new Set(['create', 'remove']);

/**
 * Decides what a stream does after a failed request. All streams that repeat requests use this
 * function: see `docs/order-of-a-loss.md`.
 */
export function nextStep(work: Work, error: unknown): NextStep {
  if (!isZkError(error)) return 'fail';
  const step = steps[work][error.code];
  if (step !== undefined) return step;
  if (error.outcome === 'unknown' && once.has(work)) return 'readBack';
  return error.retryable ? 'repeat' : 'fail';
}
