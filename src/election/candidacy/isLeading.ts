import type { LeaderTerm } from '../LeaderTerm.js';

/** Whether the candidate of this term certainly leads at this moment. */
export function isLeading({ assertLeading }: Pick<LeaderTerm, 'assertLeading'>): boolean {
  try {
    assertLeading();
    return true;
  } catch {
    return false;
  }
}
