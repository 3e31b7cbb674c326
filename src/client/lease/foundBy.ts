import { isZkError } from '../../errors/isZkError.js';

/**
 * A renewal of a lease is a write that always fails. Returns `true` if the error of this write
 * shows that the znode exists, and `false` if the error shows that the znode is missing. Returns
 * `null` if the error shows neither.
 */
export function foundBy(error: unknown): boolean | null {
  // A server first checks whether the znode exists, then the quota, and last the version. So an
  // error about the quota or the version shows that the znode exists.
  if (isZkError(error, 'BAD_VERSION') || isZkError(error, 'QUOTA_EXCEEDED')) return true;
  return isZkError(error, 'NO_NODE') ? false : null;
}
