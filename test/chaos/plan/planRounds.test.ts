import { expect, it } from 'vitest';
import { faultKinds } from './faultKinds.js';
import { planRounds } from './planRounds.js';
import type { Round } from './Round.js';

function take(seed: number, count: number): readonly Round[] {
  const rounds = planRounds(seed);
  return Array.from({ length: count }, () => rounds.next().value);
}

it('gives the same rounds for the same seed, and other rounds for another seed', () => {
  expect(take(7, 40)).toStrictEqual(take(7, 40));
  expect(take(7, 40)).not.toStrictEqual(take(8, 40));
});

it('begins with the takeover of a lagging server', () => {
  expect(take(7, 1)).toMatchObject([{ faults: [{ kind: 'takeOver' }] }]);
});

it('has every kind of fault within twenty rounds', () => {
  const kinds = take(7, 20).flatMap(({ faults }) => faults.map(({ kind }) => kind));
  expect(new Set(kinds)).toStrictEqual(new Set(Object.values(faultKinds).flat()));
});

it('never combines two faults of one group, and never combines an exclusive fault with another', () => {
  for (const { faults } of take(7, 200)) {
    for (const group of Object.values(faultKinds)) {
      const names: readonly string[] = group;
      expect(faults.filter(({ kind }) => names.includes(kind)).length).toBeLessThanOrEqual(1);
    }
    if (faults.some(({ kind }) => kind === 'takeOver')) expect(faults).toHaveLength(1);
  }
});

it('limits the start and the duration of each fault', () => {
  const faults = take(7, 200).flatMap((round) => round.faults);
  expect(Math.max(...faults.map(({ at, lasts }) => at + lasts))).toBeLessThanOrEqual(7_500);
  expect(Math.min(...faults.map(({ lasts }) => lasts))).toBeGreaterThanOrEqual(300);
});
