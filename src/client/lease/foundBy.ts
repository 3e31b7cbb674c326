import { isZkError } from '../../errors/isZkError.js';

/**
 * Returns what the error of a renewal shows: whether the znode of this renewal exists. A renewal of
 * a lease is a write to a znode, and this write always fails. The result is `null` if the error
 * does not show whether the znode exists.
 */
export function foundBy(error: unknown): boolean | null {
  // A server first checks whether the znode exists, then the quota, and last the version. So an
  // error about the quota or the version shows that the znode exists.
  if (isZkError(error, 'BAD_VERSION') || isZkError(error, 'QUOTA_EXCEEDED')) return true;
  return isZkError(error, 'NO_NODE') ? false : null;
}
