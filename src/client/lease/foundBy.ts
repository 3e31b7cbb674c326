import { isZkError } from '../../errors/isZkError.js';

/** Whether the znode of a renewal exists, by the refusal; `null` if the error says nothing about it. */
export function foundBy(error: unknown): boolean | null {
  // A server looks for the znode first, then at its quota, and at the version last.
  if (isZkError(error, 'BAD_VERSION') || isZkError(error, 'QUOTA_EXCEEDED')) return true;
  return isZkError(error, 'NO_NODE') ? false : null;
}
