import type { Standing } from '../Standing.js';

/** Whether two standings have the same role and the same values. */
export function sameStanding(a: Standing, b: Standing): boolean {
  if (a.candidate !== b.candidate) return false;
  if (a.role === 'leader') return b.role === 'leader' && a.token === b.token;
  if (a.role === 'suspended') return b.role === 'suspended';
  return b.role === 'follower' && a.waitsFor === b.waitsFor && a.rank === b.rank;
}
