import { Subject } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import type { WatchEvent } from '../../../../src/model/WatchEvent.js';
import type { Branch } from '../../../../src/observables/tree/Branch.js';
import { createRounds } from '../../../../src/observables/tree/createRounds.js';
import { hearTree } from '../../../../src/observables/tree/hearTree.js';
import { nodeOf } from '../../../marbles/nodes.js';

/**
 * Creates a tree that knows the branches `/t`, `/t/a` and `/t/a/c`. Also creates a function that
 * sends events to this tree.
 */
function listen() {
  const rounds = createRounds(vi.fn());
  const branchOf = (path: string, parent: Branch | null): Branch => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const data = rounds.begin();
    const branch = {
      path,
      parent,
      name,
      depth: 9,
      data,
      children: null,
      count: 0,
      node: nodeOf(''),
    };
    const whole: Branch = { ...branch, lists: null, held: null };
    if (parent !== null) (parent.children ??= new Map<string, Branch>()).set(name, whole);
    return whole;
  };
  const trunk = branchOf('/t', null);
  const a = branchOf('/t/a', trunk);
  const c = branchOf('/t/a/c', a);
  const event$ = new Subject<WatchEvent>();
  const hearing = {
    reread: vi.fn(),
    relist: vi.fn(),
    sprout: vi.fn((branch: Branch, name: string) => branch.name !== '' && name === 'wanted'),
    wither: vi.fn(),
  };
  const error = vi.fn();
  hearTree(event$, trunk, hearing).subscribe({ error });
  const hear = (type: WatchEvent['type'], path: string, times = 1): void => {
    for (let n = 0; n < times; n += 1) event$.next({ type, path });
  };
  return { rounds, trunk, a, c, hearing, error, hear };
}

describe('hearTree', () => {
  it('finds the branch of each event', () => {
    const { trunk, a, c, hearing, hear } = listen();
    hear('changed', '/t');
    hear('created', '/t/a');
    hear('child', '/t/a/c');
    hear('deleted', '/t/a/c');
    hear('created', '/t/a/c/new');

    expect(hearing.reread.mock.calls).toStrictEqual([[trunk], [a]]);
    expect(hearing.relist.mock.calls).toStrictEqual([[c]]);
    expect(hearing.wither.mock.calls).toStrictEqual([[c]]);
    expect(hearing.sprout.mock.calls).toStrictEqual([[c, 'new']]);
  });

  it('only lowers the count of children when a child is deleted that the filter has rejected', () => {
    const { a, hearing, hear } = listen();
    a.count = 3;
    hear('deleted', '/t/a/other');

    expect(a.count).toBe(2);
    expect(hearing.wither).not.toHaveBeenCalled();
  });

  it.each([
    ['changed', '/t/other'],
    ['created', '/t/other'],
    ['deleted', '/t/other'],
    ['created', '/t/other/below'],
    ['changed', '/t/a/c/x/y/z'],
  ] as const)('errors when it gets 101 more useless than useful events: %s %s', (type, path) => {
    const { error, hear } = listen();
    hear(type, path, 100);
    expect(error).not.toHaveBeenCalled();
    hear(type, path);

    expect(error).toHaveBeenCalledTimes(1);
  });

  it('goes on while there are enough useful events', () => {
    const { error, hear } = listen();
    for (let round = 0; round < 1_000; round += 1) {
      hear('changed', '/t/other');
      hear('changed', '/t/a');
    }
    expect(error).not.toHaveBeenCalled();
    hear('changed', '/t/a', 1_000);
    hear('changed', '/t/other', 101);

    expect(error).toHaveBeenCalledTimes(1);
  });

  it('does not count an event below a znode that is being read or listed', () => {
    const { rounds, a, c, error, hear } = listen();
    c.node = null;
    hear('changed', '/t/a/c/x', 200);
    a.lists = rounds.begin();
    hear('changed', '/t/a/y', 200);
    hear('changed', '/t/a/y/z', 200);

    expect(error).not.toHaveBeenCalled();
  });

  it.each(['/t/a//c', '/t//a/c', '/t/a/c/', '/t/../x', '/t', ''])(
    'survives the path %j',
    (path) => {
      const { error, hear } = listen();
      for (const type of ['created', 'changed', 'deleted', 'child'] as const) hear(type, path);

      expect(error).not.toHaveBeenCalled();
    },
  );
});
