import { catchError } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { withoutTrees } from '../../../../../src/session/watches/trees/withoutTrees.js';
import { createTreeTable } from '../../../../../src/session/watches/trees/createTreeTable.js';
import type { KnownNodes } from '../../../../../src/session/watches/trees/KnownNodes.js';

const none: KnownNodes = Object.assign([], { size: 0 });

function setUp() {
  const [opened, left] = [vi.fn(), vi.fn()];
  const trees = createTreeTable({ opened, left });
  const grow = (root: string) => {
    const [next, error, complete] = [vi.fn(), vi.fn(), vi.fn()];
    const subscription = trees.arm(root, none).subscribe({ next, error, complete });
    return { next, error, complete, subscription };
  };
  return { trees, grow, opened, left };
}

describe('createTreeTable', () => {
  it('reports when the first tree of a root subscribes, and when the last tree leaves', () => {
    const { trees, grow, opened, left } = setUp();
    const [first, second] = [grow('/t'), grow('/t')];
    expect(opened.mock.calls).toStrictEqual([['/t']]);
    expect([...trees.list()]).toHaveLength(2);
    first.subscription.unsubscribe();
    expect([trees.has('/t'), left.mock.calls.length]).toStrictEqual([true, 0]);
    second.subscription.unsubscribe();

    expect(left.mock.calls).toStrictEqual([['/t']]);
    expect([trees.has('/t'), trees.roots]).toStrictEqual([false, []]);
  });

  it('passes an event on to all trees that contain its znode', () => {
    const { trees, grow } = setUp();
    const [all, t, twice, a, other] = ['/', '/t', '/t', '/t/a', '/tt'].map(grow);
    trees.tell({ type: 'changed', path: '/t/a' });
    trees.tell({ type: 'deleted', path: '/t' });

    const told = [all, t, twice, a, other].map((tree) => tree?.next.mock.calls.length);
    expect(told).toStrictEqual([2, 2, 2, 1, 0]);
  });

  it.each([
    ['child', '/t'],
    ['changed', '//t'],
    ['changed', '/tt'],
    ['changed', 't'],
    ['changed', ''],
    ['changed', '/'],
  ] as const)('passes on nothing for the event %s %j', (type, path) => {
    const { trees, grow } = setUp();
    const { next } = grow('/t');
    trees.tell({ type, path });

    expect(next).not.toHaveBeenCalled();
  });

  it('ends the trees of one root with an error, and does not report that they leave', () => {
    const { trees, grow, left } = setUp();
    const [t, twice, other] = [grow('/t'), grow('/t'), grow('/o')];
    const error = withoutTrees('/t');
    trees.fail('/t', error);

    expect([t, twice, other].map((tree) => tree.error.mock.calls)).toStrictEqual([
      [[error]],
      [[error]],
      [],
    ]);
    expect([left.mock.calls, trees.roots]).toStrictEqual([[], ['/o']]);
  });

  it('keeps a new tree that subscribes when another tree of its root fails', () => {
    const { trees, left } = setUp();
    const again = vi.fn();
    trees
      .arm('/t', none)
      .pipe(catchError(() => trees.arm('/t', none)))
      .subscribe(again);
    trees.fail('/t', withoutTrees('/t'));
    trees.tell({ type: 'changed', path: '/t' });

    expect(left).not.toHaveBeenCalled();
    expect(again).toHaveBeenCalledTimes(1);
  });

  it('completes all trees', () => {
    const { trees, grow, left } = setUp();
    const all = [grow('/t'), grow('/o')];
    trees.complete();

    expect(all.map(({ complete }) => complete.mock.calls.length)).toStrictEqual([1, 1]);
    expect([trees.roots, left.mock.calls]).toStrictEqual([[], []]);
  });

  it('does not notify a tree that leaves during the event', () => {
    const { trees, grow } = setUp();
    const second = vi.fn();
    const first = trees.arm('/t', none).subscribe(() => {
      leaving.unsubscribe();
    });
    const leaving = trees.arm('/t', none).subscribe(second);
    grow('/t');
    trees.tell({ type: 'changed', path: '/t/a' });
    first.unsubscribe();

    expect(second).not.toHaveBeenCalled();
  });
});
