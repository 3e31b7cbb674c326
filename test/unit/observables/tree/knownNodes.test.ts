import { describe, expect, it, vi } from 'vitest';
import type { Branch } from '../../../../src/observables/tree/Branch.js';
import { createRounds, type Reading } from '../../../../src/observables/tree/createRounds.js';
import { knownNodes } from '../../../../src/observables/tree/knownNodes.js';
import { nodeOf } from '../../../marbles/nodes.js';

const rounds = createRounds(vi.fn());

function readingOf(state: Reading['state']): Reading {
  return Object.assign(rounds.begin(), { state });
}

function branchOf(path: string, more: Partial<Branch> = {}): Branch {
  const empty = { parent: null, depth: 9, children: null, count: 0, lists: null, held: null };
  const node = nodeOf('', { mzxid: 7 });
  return { ...empty, path, name: '', data: readingOf('current'), node, ...more };
}

/** Returns the known znodes of a tree with one branch or two branches. */
function known(trunk: Branch, child?: Partial<Branch>) {
  if (child !== undefined) {
    trunk.children = new Map([['a', branchOf('/t/a', { ...child, parent: trunk, name: 'a' })]]);
  }
  const nodes = knownNodes(trunk, () => 42);
  const seen = [...nodes].map(({ path, mzxid, children, isParent }) => ({
    ...{ path, mzxid, children, isParent },
  }));
  return { size: nodes.size, seen };
}

describe('knownNodes', () => {
  it('knows a znode and how many children it has', () => {
    expect(known(branchOf('/t', { count: 3 }))).toStrictEqual({
      size: 42,
      seen: [{ path: '/t', mzxid: 7, children: 3, isParent: true }],
    });
  });

  it('knows no data during a read, and no children during a list', () => {
    const trunk = branchOf('/t', { data: readingOf('stale'), lists: readingOf('pending') });
    expect(known(trunk).seen).toMatchObject([{ mzxid: null, children: null, isParent: true }]);
  });

  it.each([
    ['at the last level', { depth: 0 }],
    ['that is ephemeral', { node: nodeOf('', { ephemeralOwner: '1' }) }],
  ])('knows no children of a znode %s', (_, more) => {
    expect(known(branchOf('/t', more)).seen).toMatchObject([{ children: null, isParent: false }]);
  });

  it('has only the root while the root is missing, and nothing before the first read', () => {
    expect(known(branchOf('/t', { node: null }))).toStrictEqual({
      size: 1,
      seen: [{ path: '/t', mzxid: 0, children: null, isParent: false }],
    });
    expect(known(branchOf('/t', { node: null, data: readingOf('pending') })).seen).toStrictEqual(
      [],
    );
  });

  it('includes a child that the tree does not report yet, without a zxid and a number of children', () => {
    const held = { node: null, data: readingOf('held') };
    expect(known(branchOf('/t'), held).seen.slice(1)).toStrictEqual([
      { path: '/t/a', mzxid: null, children: null, isParent: true },
    ]);
    expect(known(branchOf('/t'), { ...held, depth: 0 }).seen.slice(1)).toMatchObject([
      { isParent: false },
    ]);
    const unread = { node: null, data: readingOf('pending') };
    expect(known(branchOf('/t'), unread).seen.slice(1)).toStrictEqual([]);
  });

  it('knows nothing more of a znode that the tree has dropped since', () => {
    const trunk = branchOf('/t');
    const [node] = knownNodes(trunk, () => 1);
    expect(node?.mzxid).toBe(7);
    rounds.end(trunk.data);
    trunk.node = null;

    expect(node).toMatchObject({ mzxid: null, children: null });
  });
});
