import { expect } from 'vitest';
import { type Held, isLeader } from './hold.js';

/**
 * Expects that the holder still leads with the token of its first term. Also expects that the
 * holder still owns the first znode that it created, and that the other client never led.
 */
export function expectKept({ standings, paths, behind, token }: Held): void {
  expect(standings.latest).toMatchObject({ role: 'leader', token });
  expect(standings.values.filter(isLeader).every((lead) => lead.token === token)).toBe(true);
  expect(behind.values.filter(isLeader)).toStrictEqual([]);
  expect(paths.values).toHaveLength(1);
  expect(paths.end).toBeUndefined();
}
