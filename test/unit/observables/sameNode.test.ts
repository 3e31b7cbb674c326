import { describe, expect, it } from 'vitest';
import type { Stat } from '../../../src/model/Stat.js';
import { sameNode } from '../../../src/observables/sameNode.js';
import { statOf } from '../../marbles/nodes.js';

const stat = statOf({ czxid: 3, mzxid: 4, pzxid: 5, mtime: 4000, version: 1 });

describe('sameNode', () => {
  it.each<[string, Partial<Stat>]>([
    ['nothing', {}],
    ['the child list', { pzxid: 9, cversion: 1, numChildren: 1 }],
    ['the access control list', { aversion: 1 }],
  ])('is true when the change is %s', (_what, change) => {
    expect(sameNode(stat, { ...stat, ...change })).toBe(true);
  });

  it.each<[string, Partial<Stat>]>([
    ['rule 5: a new creation with the same version', { czxid: 6, mzxid: 6, version: 1 }],
    ['the data', { mzxid: 6 }],
    ['rule 12: another time with the same zxids', { mtime: 9000 }],
  ])('is false when the change is %s', (_what, change) => {
    expect(sameNode(stat, { ...stat, ...change })).toBe(false);
    expect(sameNode({ ...stat, ...change }, stat)).toBe(false);
  });

  it('rule 5: ignores the version', () => {
    expect(sameNode(stat, statOf({ ...stat, version: 9 }))).toBe(true);
  });

  it('distinguishes a missing znode from an existing znode', () => {
    expect(sameNode(null, null)).toBe(true);
    expect(sameNode(stat, null)).toBe(false);
    expect(sameNode(null, stat)).toBe(false);
  });

  it('distinguishes a missing znode from a znode with only zeros in its stat, such as the root', () => {
    const root = statOf({ czxid: 0, mzxid: 0, pzxid: 0, ctime: 0, mtime: 0 });

    expect(sameNode(null, root)).toBe(false);
    expect(sameNode(root, root)).toBe(true);
  });
});
