import { isZkError } from '../../errors/isZkError.js';

/**
 * Returns whether the znode of a lease exists. To renew the lease, the client sends a write to this
 * znode. The write always fails, because no znode has the version `noVersion`. `error` is the error
 * of this write. The result is `null` if the error does not show whether the znode exists.
 */
export function foundBy(error: unknown): boolean | null {
  // A server first checks whether the znode exists, then the quota, and last the version. So an
  // error about the quota or the version shows that the znode exists.
  if (isZkError(error, 'BAD_VERSION') || isZkError(error, 'QUOTA_EXCEEDED')) return true;
  return isZkError(error, 'NO_NODE') ? false : null;
}
