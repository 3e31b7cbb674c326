import { map, type Observable, of, throwError } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { watchChildren } from '../../../src/observables/watchChildren.js';
import { watchData } from '../../../src/observables/watchData.js';
import { type Each, withEach } from '../../../src/operators/withEach.js';
import type { ZkClient } from '../../../src/client/ZkClient.js';
import { type Command } from '../../../src/testing/ZooKeeperInMemory.js';
import { create } from '../../../src/testing/create.js';
import { memoryZooKeeper } from '../../../src/testing/memoryZooKeeper.js';
import { remove } from '../../../src/testing/remove.js';
import { set } from '../../../src/testing/set.js';
import { marbles } from '../marbles.js';
import { listOf } from '../nodes.js';

/**
 * Child lists of one parent:
 *
 * - x, y and z: lists with a single child, whose name is the letter of the list
 * - b: the list of the children x and y
 * - c: the list of all three children
 * - e: the empty list
 * - r: a list after the parent was deleted and created again
 * - n: the parent is missing
 */
const lists = {
  x: listOf(['x']),
  y: listOf(['y']),
  z: listOf(['z']),
  b: listOf(['y', 'x']),
  c: listOf(['x', 'y', 'z']),
  r: listOf(['x'], { czxid: 5 }),
  e: listOf([]),
  n: null,
};

/**
 * The values of the result. The child x has the values a and b. The child y has the values p and q.
 * The child z has the value u.
 */
const values: Readonly<Record<string, Each<string>>> = {
  a: { child: 'x', value: 'a' },
  b: { child: 'x', value: 'b' },
  p: { child: 'y', value: 'p' },
  q: { child: 'y', value: 'q' },
  u: { child: 'z', value: 'u' },
};

/**
 * Creates a function that returns the stream of a child. `streams` has the stream of each child.
 */
function from(
  streams: Readonly<Record<string, Observable<string>>>,
): (child: string) => Observable<string> {
  return (child) => streams[child] ?? throwError(() => new Error(`no stream for ${child}`));
}

describe('withEach', () => {
  it(
    'follows each child from its creation until its deletion',
    marbles((m) => {
      const source = m.hot('  -x--b-----y----e-', lists);
      const sourceSubs = '    ^----------------';
      const x = m.cold('       --a--b-----a    ');
      const xSubs = '         -^--------!      ';
      const y = m.cold('          ----p---q---p ');
      const ySubs = '         ----^----------!-';
      const expected = '      ---a--b-p---q----';

      m.expect(source.pipe(withEach(from({ x, y })))).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(x).toHaveSubscriptions(xSubs);
      m.expect(y).toHaveSubscriptions(ySubs);
    }),
  );

  it(
    'unsubscribes from all streams when the parent is deleted, and starts again when it exists',
    marbles((m) => {
      const source = m.hot('  -b----n----b--------', lists);
      const sourceSubs = '    ^-------------------';
      const x = m.cold('       --a---b--     ');
      const xSubs = ['        -^----!', '   -----------^---'];
      const y = m.cold('       ---p----q     ');
      const ySubs = ['        -^----!', '   -----------^---'];
      const expected = '      ---ap--------ap--b-q';

      m.expect(source.pipe(withEach(from({ x, y })))).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(x).toHaveSubscriptions(xSubs);
      m.expect(y).toHaveSubscriptions(ySubs);
    }),
  );

  it(
    'keeps the stream of a child that is in both lists',
    marbles((m) => {
      const source = m.hot('  -x--b--x---', lists);
      const sourceSubs = '    ^----------';
      const x = m.cold('       --a-----b- ');
      const xSubs = '         -^---------';
      const y = m.cold('          --p-q   ');
      const ySubs = '         ----^--!---';
      const expected = '      ---a--p--b-';

      m.expect(source.pipe(withEach(from({ x, y })))).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(x).toHaveSubscriptions(xSubs);
      m.expect(y).toHaveSubscriptions(ySubs);
    }),
  );

  it(
    'rule 5: starts another stream for each child when the parent was created again',
    marbles((m) => {
      const source = m.hot('  -x---r------', lists);
      const sourceSubs = '    ^-----------';
      const x = m.cold('       --a---b    ');
      const xSubs = ['        -^---!', ' -----^------'];
      const expected = '      ---a---a---b';

      m.expect(source.pipe(withEach(() => x))).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(x).toHaveSubscriptions(xSubs);
    }),
  );

  it(
    'does not start a completed stream again while its child exists',
    marbles((m) => {
      const source = m.hot('  -x---b----', lists);
      const sourceSubs = '    ^---------';
      const x = m.cold('       --(a|)   ');
      const xSubs = '         -^-!      ';
      const y = m.cold('           --p--');
      const ySubs = '         -----^----';
      const expected = '      ---a---p--';

      m.expect(source.pipe(withEach(from({ x, y })))).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(x).toHaveSubscriptions(xSubs);
      m.expect(y).toHaveSubscriptions(ySubs);
    }),
  );

  it(
    'emits the values of synchronous streams in the order of the names',
    marbles((m) => {
      const streams = { x: of('a'), y: of('p'), z: of('u') };
      const source = m.cold(' (c|)  ', lists);
      const sourceSubs = '    (^!)  ';
      const expected = '      (apu|)';

      const each = source.pipe(withEach(from(streams), { concurrency: 1 }));
      m.expect(each).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it('runs 20,000 synchronous streams with a concurrency of 1, without a stack overflow', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => String(index).padStart(5, '0'));
    const seen: string[] = [];
    of(listOf(names))
      .pipe(withEach((child) => of(child), { concurrency: 1 }))
      .subscribe(({ value }) => seen.push(value));

    expect(seen).toStrictEqual(names);
  });

  describe('with a bounded concurrency', () => {
    it(
      'starts the next stream when a stream has emitted its first value',
      marbles((m) => {
        const source = m.hot('  -c---------', lists);
        const sourceSubs = '    ^----------';
        const x = m.cold('       --a----b--');
        const xSubs = '         -^---------';
        const y = m.cold('         --p-q---');
        const ySubs = '         ---^-------';
        const z = m.cold('           -u----');
        const zSubs = '         -----^-----';
        const expected = '      ---a-puqb--';

        const each = source.pipe(withEach(from({ x, y, z }), { concurrency: 1 }));
        m.expect(each).toBeObservable(expected, values);
        m.expect(source).toHaveSubscriptions(sourceSubs);
        m.expect(x).toHaveSubscriptions(xSubs);
        m.expect(y).toHaveSubscriptions(ySubs);
        m.expect(z).toHaveSubscriptions(zSubs);
      }),
    );

    it(
      'emits the first value of a stream before it starts the next stream, even a synchronous one',
      marbles((m) => {
        const source = m.hot('  -b-----', lists);
        const sourceSubs = '    ^------';
        const x = m.cold('       --a---');
        const xSubs = '         -^-----';
        const expected = '      ---(ap)';

        const each = source.pipe(withEach(from({ x, y: of('p') }), { concurrency: 1 }));
        m.expect(each).toBeObservable(expected, values);
        m.expect(source).toHaveSubscriptions(sourceSubs);
        m.expect(x).toHaveSubscriptions(xSubs);
      }),
    );

    it(
      'starts the next stream when a stream completes without a value',
      marbles((m) => {
        const source = m.hot('  -c-------', lists);
        const sourceSubs = '    ^--------';
        const x = m.cold('       --|     ');
        const xSubs = '         -^-!     ';
        const y = m.cold('       -----p--');
        const ySubs = '         -^-------';
        const z = m.cold('         --u---');
        const zSubs = '         ---^-----';
        const expected = '      -----up--';

        const each = source.pipe(withEach(from({ x, y, z }), { concurrency: 2 }));
        m.expect(each).toBeObservable(expected, values);
        m.expect(source).toHaveSubscriptions(sourceSubs);
        m.expect(x).toHaveSubscriptions(xSubs);
        m.expect(y).toHaveSubscriptions(ySubs);
        m.expect(z).toHaveSubscriptions(zSubs);
      }),
    );

    it(
      'never starts a waiting stream when its child and the running child are deleted together',
      marbles((m) => {
        const source = m.hot('  -c--z----', lists);
        const sourceSubs = '    ^--------';
        const x = m.cold('       -----a  ');
        const xSubs = '         -^--!    ';
        const y = m.cold('       -----p  ');
        const z = m.cold('          --u--');
        const zSubs = '         ----^----';
        const expected = '      ------u--';

        const each = source.pipe(withEach(from({ x, y, z }), { concurrency: 1 }));
        m.expect(each).toBeObservable(expected, values);
        m.expect(source).toHaveSubscriptions(sourceSubs);
        m.expect(x).toHaveSubscriptions(xSubs);
        m.expect(y).toHaveSubscriptions([]);
        m.expect(z).toHaveSubscriptions(zSubs);
      }),
    );

    it(
      'starts no waiting stream when its subscriber leaves',
      marbles((m) => {
        const source = m.hot('  -c----', lists);
        const sourceSubs = '    ^--!  ';
        const x = m.cold('       ----a');
        const xSubs = '         -^-!  ';
        const y = m.cold('       -p   ');
        const unsub = '         ---!  ';
        const expected = '      ------';

        const each = source.pipe(withEach(from({ x, y, z: y }), { concurrency: 1 }));
        m.expect(each, unsub).toBeObservable(expected, values);
        m.expect(source).toHaveSubscriptions(sourceSubs);
        m.expect(x).toHaveSubscriptions(xSubs);
        m.expect(y).toHaveSubscriptions([]);
      }),
    );

    it(
      'starts no waiting stream when a stream errors',
      marbles((m) => {
        const source = m.hot('  -c----', lists);
        const sourceSubs = '    ^--!  ';
        const x = m.cold('       --#  ', {}, new RangeError('no'));
        const xSubs = '         -^-!  ';
        const y = m.cold('       -p   ');
        const expected = '      ---#  ';

        const each = source.pipe(withEach(from({ x, y, z: y }), { concurrency: 1 }));
        m.expect(each).toBeObservable(expected, values, new RangeError('no'));
        m.expect(source).toHaveSubscriptions(sourceSubs);
        m.expect(x).toHaveSubscriptions(xSubs);
        m.expect(y).toHaveSubscriptions([]);
      }),
    );

    it('is bounded by 100 by default', () => {
      const names = Array.from({ length: 150 }, (_, index) => String(index));
      const started = vi.fn();
      const never = new Promise<never>(() => undefined);
      const following = of(listOf(names))
        .pipe(
          withEach((child) => {
            started(child);
            return never;
          }),
        )
        .subscribe();

      expect(started).toHaveBeenCalledTimes(100);
      following.unsubscribe();
      expect(started).toHaveBeenCalledTimes(100);
    });

    it('has no bound when it is infinite', () => {
      const names = Array.from({ length: 150 }, (_, index) => String(index));
      const started = vi.fn(() => new Promise<never>(() => undefined));
      const following = of(listOf(names))
        .pipe(withEach(started, { concurrency: Infinity }))
        .subscribe();

      expect(started).toHaveBeenCalledTimes(150);
      following.unsubscribe();
    });
  });

  it(
    'completes when the source completes first and the last stream completes later',
    marbles((m) => {
      const source = m.cold(' -x--|    ', lists);
      const sourceSubs = '    ^---!    ';
      const x = m.cold('       --a----|');
      const xSubs = '         -^------!';
      const expected = '      ---a----|';

      m.expect(source.pipe(withEach(() => x))).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(x).toHaveSubscriptions(xSubs);
    }),
  );

  it(
    'completes when all streams complete first and the source completes later',
    marbles((m) => {
      const source = m.cold(' -x------|', lists);
      const sourceSubs = '    ^-------!';
      const x = m.cold('       --a|    ');
      const xSubs = '         -^--!    ';
      const expected = '      ---a----|';

      m.expect(source.pipe(withEach(() => x))).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(x).toHaveSubscriptions(xSubs);
    }),
  );

  it(
    'errors when the source errors, and unsubscribes from the streams',
    marbles((m) => {
      const source = m.cold(' -x---#', lists, new RangeError('no'));
      const sourceSubs = '    ^----!';
      const x = m.cold('       --a--');
      const xSubs = '         -^---!';
      const expected = '      ---a-#';

      m.expect(source.pipe(withEach(() => x))).toBeObservable(
        expected,
        values,
        new RangeError('no'),
      );
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(x).toHaveSubscriptions(xSubs);
    }),
  );

  it(
    'errors when a stream errors, and unsubscribes from the source and the other streams',
    marbles((m) => {
      const source = m.hot('  -b----', lists);
      const sourceSubs = '    ^---! ';
      const x = m.cold('       --a--');
      const xSubs = '         -^--! ';
      const y = m.cold('       ---# ', {}, new RangeError('no'));
      const ySubs = '         -^--! ';
      const expected = '      ---a# ';

      const each = source.pipe(withEach(from({ x, y })));
      m.expect(each).toBeObservable(expected, values, new RangeError('no'));
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(x).toHaveSubscriptions(xSubs);
      m.expect(y).toHaveSubscriptions(ySubs);
    }),
  );

  it(
    'errors when project throws, and unsubscribes from the source',
    marbles((m) => {
      const source = m.hot('  -x----', lists);
      const sourceSubs = '    ^!    ';
      const expected = '      -#    ';

      const each = source.pipe(
        withEach((): Observable<string> => {
          throw new RangeError('mine');
        }),
      );
      m.expect(each).toBeObservable(expected, values, new RangeError('mine'));
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'unsubscribes from the source and the streams when a later operator throws',
    marbles((m) => {
      const source = m.hot('  -x----', lists);
      const sourceSubs = '    ^--!  ';
      const x = m.cold('       --a--');
      const xSubs = '         -^-!  ';
      const expected = '      ---#  ';

      const thrown = source.pipe(
        withEach(() => x),
        map(() => {
          throw new RangeError('mine');
        }),
      );
      m.expect(thrown).toBeObservable(expected, {}, new RangeError('mine'));
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(x).toHaveSubscriptions(xSubs);
    }),
  );

  it(
    'emits nothing if the source emits nothing',
    marbles((m) => {
      const source = m.cold(' ----', lists);
      const sourceSubs = '    ^---';
      const expected = '      ----';

      m.expect(source.pipe(withEach(from({})))).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'follows the children again for each subscriber',
    marbles((m) => {
      const source = m.hot('  -x----', lists);
      const x = m.cold('       --a--');
      const first = '         ^---! ';
      const second = '        ^-----';
      const expected = '      ---a--';

      const each = source.pipe(withEach(() => x));
      m.expect(each, first).toBeObservable(expected, values);
      m.expect(each, second).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions([first, second]);
      m.expect(x).toHaveSubscriptions(['-^--! ', '-^----']);
    }),
  );

  describe('on a ZooKeeper', () => {
    /** Emits the data of all children as text, such as `x=1`. */
    const dataOf = (client: ZkClient): Observable<string> =>
      watchChildren(client, '/s').pipe(
        withEach((child) => watchData(client, `/s/${child}`)),
        map(({ child, value }) => `${child}=${value?.data.toString() ?? 'none'}`),
      );

    it(
      'leaves no watch on a deleted child, and none when its subscriber leaves',
      marbles((m) => {
        const zk = memoryZooKeeper({ '/s/x': '1' });
        const client = zk.client();
        const watches: number[] = [];
        const changes: Record<string, Command> = {
          y: create('/s/y', '5'),
          b: set('/s/x', '2'),
          d: remove('/s/y'),
          w: () => watches.push(client.inspect().watches),
        };
        zk.play(m.cold('        --y--b--d--w-', changes));
        const unsub = '         ------------!';
        const expected = '      a-p--b-------';

        m.expect(dataOf(client), unsub).toBeObservable(expected, {
          a: 'x=1',
          p: 'y=5',
          b: 'x=2',
        });
        m.flush();
        expect(watches).toStrictEqual([2]);
        zk.expectClean();
      }),
    );

    it(
      'follows the new child when a child is deleted and created again between two lists',
      marbles((m) => {
        const zk = memoryZooKeeper({ '/s/x': '1' });
        const changes: Record<string, Command> = {
          r: () => {
            zk.remove('/s/x');
            zk.create('/s/x', '9');
          },
          b: set('/s/x', '2'),
        };
        zk.play(m.cold('  --r--b--', changes));
        const unsub = '   --------!';
        const expected = 'a-r--b--';

        m.expect(dataOf(zk.client()), unsub).toBeObservable(expected, {
          a: 'x=1',
          r: 'x=9',
          b: 'x=2',
        });
        m.flush();
        zk.expectClean();
      }),
    );

    it.each([
      ['a lost connection', 's'],
      ['an expiry', 'e'],
    ])('emits what has changed after %s, also for new and deleted children', (_what, letter) => {
      marbles((m) => {
        const zk = memoryZooKeeper({ '/s/x': '1', '/s/y': '5' });
        const changes: Record<string, Command> = {
          d: remove('/s/y'),
          z: create('/s/z', '7'),
          b: set('/s/x', '2'),
        };
        const session = m.cold(`c-${letter}---c---`);
        zk.play(m.cold('        ---dzb-----   ', changes));
        const unsub = '         ----------!   ';
        const expected = '      (ap)--(bu)----';

        m.expect(dataOf(zk.client({ session })), unsub).toBeObservable(expected, {
          a: 'x=1',
          p: 'y=5',
          b: 'x=2',
          u: 'z=7',
        });
        m.flush();
        zk.expectClean();
      })();
    });

    it(
      'completes when the client is closed',
      marbles((m) => {
        const zk = memoryZooKeeper({ '/s/x': '1' });
        const client = zk.client();
        zk.play(m.cold('  --x', { x: () => void client.close() }));
        const expected = 'a-|';

        m.expect(dataOf(client)).toBeObservable(expected, { a: 'x=1' });
      }),
    );
  });
});
