import { expect, it } from 'vitest';
import { checkGroups } from './checkGroups.js';

const found = [
  { path: '/chaos/group/n2', client: 'b', session: 's2' },
  { path: '/chaos/group/n1', client: 'a', session: 's1' },
  { path: '/chaos/owned/a', client: 'a', session: 's1' },
];
const all = [
  ['n1', 'a'],
  ['n2', 'b'],
] as const;

it('accepts the names and the data of all members', () => {
  expect(checkGroups(['a', 'b'], [all, all], found)).toStrictEqual([]);
});

it('finds a missing member, a former member, and other data', () => {
  const seen = [all.slice(1), [...all, ['n3', 'c'] as const], [['n1', 'x'] as const, all[1]]];
  const late = checkGroups(['a', 'b', 'c'], seen, found);
  expect(late.map(({ kind, subject }) => [kind, subject])).toStrictEqual([
    ['late', 'a group'],
    ['late', 'b group'],
    ['late', 'c group'],
  ]);
});
