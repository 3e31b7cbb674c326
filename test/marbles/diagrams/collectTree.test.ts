import { collectTree, type TreeEvent } from 'rxzk';
import { it } from 'vitest';
import { marbles } from '../marbles.js';
import { nodeOf } from '../nodes.js';
import { shown } from './shown.js';

const node = nodeOf('');
const synced: TreeEvent = { type: 'synced' };

function added(path: string): TreeEvent {
  return { type: 'added', path, before: null, after: node };
}

function removed(path: string): TreeEvent {
  return { type: 'removed', path, before: node, after: null };
}

it(
  'emits the whole tree when it is complete and after each later event, here as its size',
  marbles((m) => {
    const source = m.hot('  -ras---b----x--', {
      r: added('/t'),
      a: added('/t/a'),
      s: synced,
      b: added('/t/b'),
      x: removed('/t/b'),
    });
    const sourceSubs = '    ^              ';
    const expected = '      ---2---3----2--';

    m.expect(shown(source.pipe(collectTree()))).toBeObservable(expected, { 2: 2, 3: 3 });
    m.expect(source).toHaveSubscriptions(sourceSubs);
  }),
);
