import type { Reading } from './createRounds.js';

/** Whether a read of this reading is under way. */
export function isBeingRead({ state }: Reading): boolean {
  return state === 'pending' || state === 'stale';
}
