import { map } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { diffChildren, type ChildrenDiff } from '../../../src/operators/diffChildren.js';
import { marbles } from '../marbles.js';
import { listOf } from '../nodes.js';

/**
 * Child lists of one parent:
 *
 * - a: the list of the children x and y
 * - b and c: the lists of the children x and z, in two different orders
 * - e: the empty list
 * - r: a list after the parent was deleted and created again
 * - n: the parent is missing
 */
const lists = {
  a: listOf(['y', 'x']),
  b: listOf(['z', 'x']),
  c: listOf(['x', 'z']),
  e: listOf([]),
  r: listOf(['x', 'w'], { czxid: 5 }),
  n: null,
};

function diff(
  removed: readonly string[],
  added: readonly string[],
  children: readonly string[],
): ChildrenDiff {
  return { removed, added, children };
}

describe('diffChildren', () => {
  it(
    'adds all names of the first list',
    marbles((m) => {
      const values = { a: diff([], ['x', 'y'], ['x', 'y']) };
      const source = m.hot('  --a--', lists);
      const sourceSubs = '    ^----';
      const expected = '      --a--';

      m.expect(source.pipe(diffChildren())).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'emits which children came and went between two lists',
    marbles((m) => {
      const values = {
        a: diff([], ['x', 'y'], ['x', 'y']),
        b: diff(['y'], ['z'], ['x', 'z']),
        e: diff(['x', 'z'], [], []),
      };
      const source = m.hot('  -a-b-e-', lists);
      const sourceSubs = '    ^------';
      const expected = '      -a-b-e-';

      m.expect(source.pipe(diffChildren())).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'rule 5: ignores the order of the names',
    marbles((m) => {
      const values = { b: diff([], ['x', 'z'], ['x', 'z']), c: diff([], [], ['x', 'z']) };
      const source = m.hot('  -b-c-', lists);
      const sourceSubs = '    ^----';
      const expected = '      -b-c-';

      m.expect(source.pipe(diffChildren())).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'removes all names when the parent is deleted, and adds all names when it exists again',
    marbles((m) => {
      const values = {
        a: diff([], ['x', 'y'], ['x', 'y']),
        n: diff(['x', 'y'], [], []),
        r: diff([], ['w', 'x'], ['w', 'x']),
      };
      const source = m.hot('  -a-n-r-', lists);
      const sourceSubs = '    ^------';
      const expected = '      -a-n-r-';

      m.expect(source.pipe(diffChildren())).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'rule 5: removes and adds a name that is also a child of a parent that was created again',
    marbles((m) => {
      const values = {
        a: diff([], ['x', 'y'], ['x', 'y']),
        r: diff(['x', 'y'], ['w', 'x'], ['w', 'x']),
      };
      const source = m.hot('  -a-r-', lists);
      const sourceSubs = '    ^----';
      const expected = '      -a-r-';

      m.expect(source.pipe(diffChildren())).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'emits an empty difference for a parent that is missing from the start, or has no children',
    marbles((m) => {
      const values = { o: diff([], [], []) };
      const source = m.hot('  -n-e-n-', lists);
      const sourceSubs = '    ^------';
      const expected = '      -o-o-o-';

      m.expect(source.pipe(diffChildren())).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'starts again for each subscriber',
    marbles((m) => {
      const values = {
        a: diff([], ['x', 'y'], ['x', 'y']),
        b: diff(['y'], ['z'], ['x', 'z']),
        f: diff([], ['x', 'z'], ['x', 'z']),
      };
      const source = m.hot('  -a-b-', lists);
      const diffs = source.pipe(diffChildren());

      m.expect(diffs, '       ^    ').toBeObservable('-a-b-', values);
      m.expect(diffs, '       --^  ').toBeObservable('---f-', values);
      m.expect(source).toHaveSubscriptions(['^----', '--^--']);
    }),
  );

  it(
    'completes when the source completes',
    marbles((m) => {
      const source = m.cold(' --|', lists);
      const sourceSubs = '    ^-!';
      const expected = '      --|';

      m.expect(source.pipe(diffChildren())).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'errors when the source errors',
    marbles((m) => {
      const source = m.cold(' --#', lists, new RangeError('no'));
      const sourceSubs = '    ^-!';
      const expected = '      --#';

      m.expect(source.pipe(diffChildren())).toBeObservable(expected, {}, new RangeError('no'));
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'emits nothing if the source emits nothing',
    marbles((m) => {
      const source = m.cold(' ----', lists);
      const sourceSubs = '    ^---';
      const expected = '      ----';

      m.expect(source.pipe(diffChildren())).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'unsubscribes from the source when its subscriber leaves',
    marbles((m) => {
      const values = { e: diff([], [], []) };
      const source = m.hot('  -e-a-', lists);
      const sourceSubs = '    ^-!  ';
      const unsub = '         ^-!  ';
      const expected = '      -e---';

      m.expect(source.pipe(diffChildren()), unsub).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'unsubscribes from the source when a later operator throws',
    marbles((m) => {
      const source = m.hot('  -a-b-', lists);
      const sourceSubs = '    ^!   ';
      const expected = '      -#   ';
      const thrown = source.pipe(
        diffChildren(),
        map(() => {
          throw new RangeError('mine');
        }),
      );

      m.expect(thrown).toBeObservable(expected, {}, new RangeError('mine'));
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'does not change the list of the source',
    marbles((m) => {
      const list = listOf(['y', 'x']);
      const source = m.cold('(l|)', { l: list });
      const sourceSubs = '   (^!)';
      const expected = '     (d|)';

      m.expect(source.pipe(diffChildren())).toBeObservable(expected, {
        d: diff([], ['x', 'y'], ['x', 'y']),
      });
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      expect(list.children).toStrictEqual(['y', 'x']);
    }),
  );
});
