import { describe, expect, it } from 'vitest';
import { absent } from './absent.js';
import { type Attempt, checkTransaction } from './checkTransaction.js';
import type { Written } from './History.js';

const attempt: Attempt = { state: '2', reply: 'applied', sameSession: true };
const before: Written = { state: '1', stamp: 'z1' };
const after: Written = { state: '2', stamp: 'z2' };
const gone: Written = { state: absent };

function isTorn(changes: Partial<Attempt>, ...found: readonly Written[]): boolean {
  const violations = checkTransaction('set', { ...attempt, ...changes }, found);
  return violations.some(({ kind }) => kind === 'torn');
}

describe('checkTransaction', () => {
  it('accepts that all or none of the operations are applied, if this agrees with the reply', () => {
    expect(isTorn({}, after, after)).toBe(false);
    expect(isTorn({ reply: 'refused' }, before, before)).toBe(false);
    expect(isTorn({ reply: 'unknown' }, before, before)).toBe(false);
    expect(isTorn({ reply: 'unknown' }, after, after)).toBe(false);
    expect(isTorn({ state: absent }, gone, gone)).toBe(false);
  });

  it.each(['applied', 'refused', 'unknown'] as const)(
    'finds that only a part is applied, when the reply is %s',
    (reply) => {
      expect(isTorn({ reply }, after, before)).toBe(true);
      expect(isTorn({ reply }, before, gone)).toBe(true);
      expect(isTorn({ reply, sameSession: false }, after, gone)).toBe(true);
    },
  );

  it('finds that two transactions wrote the same state', () => {
    expect(isTorn({}, after, { ...after, stamp: 'z3' })).toBe(true);
  });

  it('finds a wrong reply, unless the data may have been wiped', () => {
    expect(isTorn({}, before, before)).toBe(true);
    expect(isTorn({ reply: 'refused' }, after, after)).toBe(true);
    expect(isTorn({ sameSession: false }, gone, gone)).toBe(false);
  });
});
