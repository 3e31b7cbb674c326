import type { Reading } from './createRounds.js';

/**
 * A `Reading` stands for all reads of one znode's data, or of one znode's child list. Returns
 * whether one of these reads is under way.
 */
export function isBeingRead({ state }: Reading): boolean {
  return state === 'pending' || state === 'stale';
}
