import { map, type Observable } from 'rxjs';
import { collectTree, type TreeEvent, type TreeSnapshot, watchTree } from 'rxzk';
import { create, memoryZooKeeper, remove, set } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { marbles } from '../marbles.js';
import { nodeOf } from '../nodes.js';

/** Returns a snapshot as text, such as `/t= /t/a=1`. */
function shown(tree: TreeSnapshot, path = '/t'): string {
  const node = tree.get(path);
  if (node === null) return 'empty';
  const below = tree.children(path).map((name) => ` ${shown(tree, `${path}/${name}`)}`);
  return `${path}=${node.data.toString()}${below.join('')}`;
}

/**
 * The root, and two states of its only child. The events below add the root and the child, then
 * change the child, and then remove the child.
 */
const [root, first, second] = [nodeOf(''), nodeOf('1'), nodeOf('2')];
const events: Readonly<Record<'r' | 'a' | 'c' | 'x' | 's', TreeEvent>> = {
  r: { type: 'added', path: '/t', before: null, after: root },
  a: { type: 'added', path: '/t/a', before: null, after: first },
  c: { type: 'changed', path: '/t/a', before: first, after: second },
  x: { type: 'removed', path: '/t/a', before: second, after: null },
  s: { type: 'synced' },
};
const values = { e: 'empty', r: '/t=', a: '/t= /t/a=1', c: '/t= /t/a=2' };

function collected(source: Observable<TreeEvent>): Observable<string> {
  return source.pipe(
    collectTree(),
    map((tree) => shown(tree)),
  );
}

describe('collectTree', () => {
  it(
    'emits the first snapshot at synced, and another snapshot at each later event',
    marbles((m) => {
      const source = m.hot('  r-a-s-c-x-', events);
      const sourceSubs = '    ^---------';
      const expected = '      ----a-c-r-';

      m.expect(collected(source)).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'emits nothing at a second synced when nothing has changed',
    marbles((m) => {
      const source = m.hot('  ras-s-cs-', events);
      const sourceSubs = '    ^--------';
      const expected = '      --a---c--';

      m.expect(collected(source)).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'emits an empty tree',
    marbles((m) => {
      const source = m.hot('  --s-r-', events);
      const sourceSubs = '    ^-----';
      const expected = '      --e-r-';

      m.expect(collected(source)).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'starts again for each subscriber',
    marbles((m) => {
      const source = m.cold(' ras|', events);
      const sourceSubs = ['   ^--!', '--^--!'];
      const late = '          --^---';
      const tree$ = collected(source);

      m.expect(tree$).toBeObservable('      --a|', values);
      m.expect(tree$, late).toBeObservable('----a|', values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'completes or errors when the source does',
    marbles((m) => {
      const source = m.cold(' rs-|', events);
      const failing = m.cold('rs-#', events, new RangeError('no'));

      m.expect(collected(source)).toBeObservable('-r-|', values);
      m.expect(collected(failing)).toBeObservable('-r-#', values, new RangeError('no'));
      m.expect(source).toHaveSubscriptions('^--!');
      m.expect(failing).toHaveSubscriptions('^--!');
    }),
  );

  it(
    'emits nothing if the source emits nothing',
    marbles((m) => {
      const source = m.cold<TreeEvent>('-');

      m.expect(collected(source), '^--!').toBeObservable('----');
      m.expect(source).toHaveSubscriptions('^--!');
    }),
  );

  it(
    'unsubscribes from the source when its consumer leaves',
    marbles((m) => {
      const source = m.hot('  ras-c-', events);
      const sourceSubs = '    ^--!';
      const unsub = '         ---!';
      const expected = '      --a-';

      m.expect(collected(source), unsub).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'emits a snapshot at each change of a tree of watchTree',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t': '' });
      zk.play(
        m.cold('            --a--c--x---', {
          a: create('/t/a', '1'),
          c: set('/t/a', '2'),
          x: remove('/t'),
        }),
      );
      const expected = '    r-a--c--(re)';

      m.expect(collected(watchTree(zk.client(), '/t'))).toBeObservable(expected, values);
    }),
  );

  it(
    'emits snapshots that never change',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a': '1' });
      zk.play(
        m.cold('-cxb', {
          c: set('/t/a', '2'),
          x: remove('/t/a'),
          b: create('/t/b', '1'),
        }),
      );
      const trees: TreeSnapshot[] = [];
      watchTree(zk.client(), '/t')
        .pipe(collectTree())
        .subscribe((tree) => trees.push(tree));
      m.flush();

      expect(trees.map((tree) => shown(tree))).toStrictEqual([
        ...['/t= /t/a=1', '/t= /t/a=2', '/t=', '/t= /t/b=1'],
      ]);
      expect(trees.map(({ size }) => size)).toStrictEqual([2, 2, 1, 2]);
    }),
  );

  it(
    'collects the tree of the root, and returns sorted names of children',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/c': '', '/t/a': '', '/t/b': '' });
      const trees: TreeSnapshot[] = [];
      watchTree(zk.client(), '/', { filter: (path) => path.startsWith('/t') })
        .pipe(collectTree())
        .subscribe((tree) => trees.push(tree));
      m.flush();

      expect(trees).toHaveLength(1);
      expect(trees[0]?.size).toBe(5);
      expect(trees[0]?.children('/')).toStrictEqual(['t']);
      expect(trees[0]?.children('/t')).toStrictEqual(['a', 'b', 'c']);
      expect(trees[0]?.children('/missing')).toStrictEqual([]);
      expect(trees[0]?.get('/missing')).toBeNull();
    }),
  );

  it(
    'iterates over a snapshot in the order of the paths, each time',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/b': '2', '/t/b/c': '3', '/t/a': '1' });
      const trees: TreeSnapshot[] = [];
      zk.play(m.cold('--a', { a: set('/t/a', 'later') }));
      watchTree(zk.client(), '/t')
        .pipe(collectTree())
        .subscribe((tree) => trees.push(tree));
      m.flush();

      const [before = [], after = []] = trees;
      const texts = Array.from(before, ([path, { data }]) => `${path}=${data.toString()}`);
      expect(texts).toStrictEqual(['/t=', '/t/a=1', '/t/b=2', '/t/b/c=3']);
      expect([...before].map(([path]) => path)).toStrictEqual(['/t', '/t/a', '/t/b', '/t/b/c']);
      expect([...after].map(([, { data }]) => data.toString())).toStrictEqual([
        ...['', 'later', '2', '3'],
      ]);
    }),
  );
});
