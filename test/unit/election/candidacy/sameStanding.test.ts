import type { Standing } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { sameStanding } from '../../../../src/election/candidacy/sameStanding.js';

/** Standings that all differ from each other. */
const standings: readonly Standing[] = [
  { role: 'leader', candidate: 'n_1', token: 7 },
  { role: 'leader', candidate: 'n_1', token: 8 },
  { role: 'leader', candidate: 'n_2', token: 7 },
  { role: 'follower', candidate: 'n_2', waitsFor: 'n_1', rank: 1 },
  { role: 'follower', candidate: 'n_2', waitsFor: 'n_1', rank: 2 },
  { role: 'follower', candidate: 'n_2', waitsFor: 'n_0', rank: 1 },
  { role: 'follower', candidate: 'n_3', waitsFor: 'n_1', rank: 1 },
  { role: 'suspended', candidate: 'n_1' },
  { role: 'suspended', candidate: 'n_2' },
];

describe('sameStanding', () => {
  it('is true for equal standings', () => {
    const equal = standings.map((standing) => sameStanding(standing, { ...standing }));

    expect(equal).toStrictEqual(standings.map(() => true));
  });

  it('is false for standings that differ in any field', () => {
    const same = standings.flatMap((a) =>
      standings.filter((b) => a !== b && sameStanding(a, b)).map((b) => [a, b]),
    );

    expect(same).toStrictEqual([]);
  });
});
