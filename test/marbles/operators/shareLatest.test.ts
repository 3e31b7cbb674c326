import { map, of, take } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { watchData } from '../../../src/observables/watchData.js';
import { shareLatest } from '../../../src/operators/shareLatest.js';
import { type Command } from '../../../src/testing/ZooKeeperInMemory.js';
import { memoryZooKeeper } from '../../../src/testing/memoryZooKeeper.js';
import { set } from '../../../src/testing/set.js';
import { marbles } from '../marbles.js';

describe('shareLatest', () => {
  it(
    'has one subscription to the source for many subscribers',
    marbles((m) => {
      const source = m.cold(' -a--b-');
      const sourceSubs = '    ^-----';
      const expected = '      -a--b-';

      const shared = source.pipe(shareLatest());
      m.expect(shared).toBeObservable(expected);
      m.expect(shared).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'gives a late subscriber only the current value at once',
    marbles((m) => {
      const source = m.cold(' -a-b---c-');
      const sourceSubs = '    ^--------';
      const expected = '      -a-b---c-';
      const late = '          -----^---';
      const lateExpected = '  -----b-c-';

      const shared = source.pipe(shareLatest());
      m.expect(shared).toBeObservable(expected);
      m.expect(shared, late).toBeObservable(lateExpected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'emits nothing to a late subscriber while there is no value yet',
    marbles((m) => {
      const source = m.cold(' ---a-');
      const late = '          -^---';
      const expected = '      ---a-';

      const shared = source.pipe(shareLatest());
      m.expect(shared).toBeObservable(expected);
      m.expect(shared, late).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions('^----');
    }),
  );

  it(
    'unsubscribes from the source when the last subscriber leaves, and later starts it without the old value',
    marbles((m) => {
      const source = m.cold(' -a-b-c         ');
      const sourceSubs = ['   ^---!          ', '-------^-----!'];
      const first = '         ^-!            ';
      const second = '        ^---!          ';
      const third = '         -------^-----! ';

      const shared = source.pipe(shareLatest());
      m.expect(shared, first).toBeObservable(' -a-');
      m.expect(shared, second).toBeObservable('-a-b-');
      m.expect(shared, third).toBeObservable(' --------a-b-c');
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'keeps the source and the value while it lingers',
    marbles((m) => {
      const source = m.cold(' -a---b---c----');
      const sourceSubs = '    ^---------!   ';
      const first = '         ^--!          ';
      const second = '        ------^!      ';
      const expected = '      -a-           ';
      const lateExpected = '  ------b       ';

      const shared = source.pipe(shareLatest({ linger: 3 }));
      m.expect(shared, first).toBeObservable(expected);
      m.expect(shared, second).toBeObservable(lateExpected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'starts the source again after it has lingered',
    marbles((m) => {
      const source = m.cold(' -a-------  ');
      const sourceSubs = ['   ^----!     ', '-------^---!'];
      const first = '         ^-!        ';
      const second = '        -------^!  ';

      const shared = source.pipe(shareLatest({ linger: 3 }));
      m.expect(shared, first).toBeObservable(' -a');
      m.expect(shared, second).toBeObservable('-------');
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'completes when the source completes, and starts it again for later subscribers',
    marbles((m) => {
      const source = m.cold(' -a|       ');
      const sourceSubs = ['   ^-!       ', '----^-!'];
      const late = '          ----^     ';

      const shared = source.pipe(shareLatest());
      m.expect(shared).toBeObservable('      -a|');
      m.expect(shared, late).toBeObservable('-----a|');
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'errors when the source errors, and starts it again for later subscribers',
    marbles((m) => {
      const error = new RangeError('no');
      const source = m.cold(' -a#       ', undefined, error);
      const sourceSubs = ['   ^-!       ', '----^-!'];
      const late = '          ----^     ';

      const shared = source.pipe(shareLatest());
      m.expect(shared).toBeObservable('      -a#', undefined, error);
      m.expect(shared, late).toBeObservable('-----a#', undefined, error);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'keeps no value of a source that errors or completes while it lingers',
    marbles((m) => {
      const source = m.cold(' -a--#     ', undefined, new RangeError('no'));
      const sourceSubs = ['   ^---!     ', '------^---!'];
      const first = '         ^-!       ';
      const late = '          ------^-! ';

      const shared = source.pipe(shareLatest({ linger: 3 }));
      m.expect(shared, first).toBeObservable('-a');
      m.expect(shared, late).toBeObservable(' -------a');
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'unsubscribes from a synchronous source after take(1)',
    marbles((m) => {
      const source = m.cold(' a----');
      const sourceSubs = '    (^!) ';
      const expected = '      (a|) ';

      m.expect(source.pipe(shareLatest(), take(1))).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'emits nothing if the source emits nothing',
    marbles((m) => {
      const source = m.cold(' ----');
      const sourceSubs = '    ^---';
      const expected = '      ----';

      m.expect(source.pipe(shareLatest())).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'goes on for the other subscribers when an operator of one subscriber throws',
    marbles((m) => {
      const source = m.cold(' -a-b-');
      const sourceSubs = '    ^----';

      const shared = source.pipe(shareLatest());
      const thrown = shared.pipe(
        map(() => {
          throw new RangeError('mine');
        }),
      );
      m.expect(thrown).toBeObservable('-#', undefined, new RangeError('mine'));
      m.expect(shared).toBeObservable('-a-b-');
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'sets one watch and reads once for each change, for 1,000 subscribers',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': '1' });
      const client = zk.client();
      const watches: number[] = [];
      let reads = 0;
      const changes: Record<string, Command> = {
        w: () => watches.push(client.inspect().watches),
        b: set('/a', '2'),
      };
      zk.play(m.cold('  -w-b-w-', changes));
      const unsub = '   ------!';
      const expected = '1--2---';

      const counted = watchData(client, '/a').pipe(
        map((node) => {
          reads += 1;
          return node?.data.toString();
        }),
        shareLatest(),
      );
      for (let index = 0; index < 1_000; index += 1) {
        m.expect(counted, unsub).toBeObservable(expected);
      }
      m.flush();
      expect({ watches, reads }).toStrictEqual({ watches: [1, 1], reads: 2 });
      zk.expectClean();
    }),
  );

  it('emits a value only once to a subscriber that comes during the emission of this value', () => {
    const seen: string[] = [];
    const shared = of('a', 'b').pipe(shareLatest());
    const second = (): void => {
      shared.subscribe((value) => seen.push(`second ${value}`));
    };
    shared.subscribe((value) => {
      seen.push(`first ${value}`);
      if (value === 'a') second();
    });

    expect(seen).toStrictEqual(['first a', 'second a', 'first b', 'second b']);
  });
});
