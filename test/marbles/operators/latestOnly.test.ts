import { map, NEVER, type Observable, of, Subject } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { latestOnly } from '../../../src/operators/latestOnly.js';
import { marbles } from '../marbles.js';

describe('latestOnly', () => {
  it(
    'processes a value at once when it is idle',
    marbles((m) => {
      const source = m.hot('  -a----b----', { a: 1, b: 2 });
      const sourceSubs = '    ^----------';
      const work = m.cold('    -w-(x|)    ');
      const workSubs = ['     -^--!', '   ------^--!-'];
      const expected = '      --w-x--w-x-';

      m.expect(source.pipe(latestOnly(() => work))).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(work).toHaveSubscriptions(workSubs);
    }),
  );

  it(
    'keeps the newest value that arrives while it is busy, and processes it next',
    marbles((m) => {
      const source = m.hot<string>('  -abcd------e----');
      const sourceSubs = '    ^---------------';
      const work = m.cold('    ----|');
      const workSubs = ['     -^---!', '  -----^---!', ' -----------^---!'];
      const processed: string[] = [];

      const worked = source.pipe(
        latestOnly((letter) => {
          processed.push(letter);
          return work;
        }),
      );
      m.expect(worked).toBeObservable('----------------');
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(work).toHaveSubscriptions(workSubs);
      m.flush();
      expect(processed).toStrictEqual(['a', 'd', 'e']);
    }),
  );

  it(
    'does not interrupt its work when a new value arrives',
    marbles((m) => {
      const source = m.hot('  -a-b-----');
      const a = m.cold('       ---(a|)  ');
      const aSubs = '         -^--!    ';
      const b = m.cold('          -(b|) ');
      const bSubs = '         ----^!   ';
      const expected = '      ----ab---';

      const worked = source.pipe(latestOnly((letter) => (letter === 'a' ? a : b)));
      m.expect(worked).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions('^--------');
      m.expect(a).toHaveSubscriptions(aSubs);
      m.expect(b).toHaveSubscriptions(bSubs);
    }),
  );

  it(
    'processes the last value also when the source completes while it is busy',
    marbles((m) => {
      const source = m.cold(' -ab|       ');
      const sourceSubs = '    ^--!       ';
      const work = m.cold('    ----(w|)  ');
      const workSubs = ['     -^---!     ', '-----^---!'];
      const expected = '      -----w---(w|)';

      m.expect(source.pipe(latestOnly(() => work))).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(work).toHaveSubscriptions(workSubs);
    }),
  );

  it(
    'processes each value of a synchronous burst when the work is synchronous',
    marbles((m) => {
      const source = m.cold(' (abc|)');
      const sourceSubs = '    (^!)  ';
      const expected = '      (abc|)';

      m.expect(source.pipe(latestOnly((letter) => of(letter)))).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'processes the first and the last value of a synchronous burst when the work takes time',
    marbles((m) => {
      const source = m.cold(' (abc|)    ');
      const workA = m.cold('  --(a|)    ');
      const workC = m.cold('    --(c|)  ');
      const sourceSubs = '    (^!)      ';
      const workASubs = '     ^-!       ';
      const workCSubs = '     --^-!     ';
      const expected = '      --a-(c|)  ';
      const works: Readonly<Record<string, Observable<string>>> = { a: workA, c: workC };

      m.expect(source.pipe(latestOnly((letter: string) => works[letter] ?? NEVER))).toBeObservable(
        expected,
      );
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(workA).toHaveSubscriptions(workASubs);
      m.expect(workC).toHaveSubscriptions(workCSubs);
    }),
  );

  it('processes only the last of the values that its own work causes', () => {
    const source = new Subject<number>();
    const processed: number[] = [];
    source
      .pipe(
        latestOnly((value) => {
          processed.push(value);
          if (value === 1) [2, 3, 4].forEach((next) => source.next(next));
          return of(value);
        }),
      )
      .subscribe();

    source.next(1);
    expect(processed).toStrictEqual([1, 4]);
  });

  it(
    'completes when the source completes while it is idle',
    marbles((m) => {
      const source = m.cold(' -a---|');
      const work = m.cold('    -(w|)');
      const sourceSubs = '    ^----!';
      const workSubs = '      -^!   ';
      const expected = '      --w--|';

      m.expect(source.pipe(latestOnly(() => work))).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(work).toHaveSubscriptions(workSubs);
    }),
  );

  it(
    'errors when the source errors, and unsubscribes from the work',
    marbles((m) => {
      const source = m.cold(' -a-#  ', undefined, new RangeError('no'));
      const sourceSubs = '    ^--!  ';
      const work = m.cold('    -w---');
      const workSubs = '      -^-!  ';
      const expected = '      --w#  ';

      const worked = source.pipe(latestOnly(() => work));
      m.expect(worked).toBeObservable(expected, undefined, new RangeError('no'));
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(work).toHaveSubscriptions(workSubs);
    }),
  );

  it(
    'errors when the work errors, and unsubscribes from the source',
    marbles((m) => {
      const source = m.hot('  -ab---');
      const sourceSubs = '    ^--!  ';
      const work = m.cold('    --#  ', undefined, new RangeError('no'));
      const workSubs = '      -^-!  ';
      const expected = '      ---#  ';

      const worked = source.pipe(latestOnly(() => work));
      m.expect(worked).toBeObservable(expected, undefined, new RangeError('no'));
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(work).toHaveSubscriptions(workSubs);
    }),
  );

  it(
    'errors when project throws, and unsubscribes from the source',
    marbles((m) => {
      const source = m.hot('  -a----');
      const sourceSubs = '    ^!    ';
      const expected = '      -#    ';

      const worked = source.pipe(
        latestOnly((): Observable<string> => {
          throw new RangeError('mine');
        }),
      );
      m.expect(worked).toBeObservable(expected, undefined, new RangeError('mine'));
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'unsubscribes from the source and the work when a later operator throws',
    marbles((m) => {
      const source = m.hot('  -a----');
      const sourceSubs = '    ^-!   ';
      const work = m.cold('    -w---');
      const workSubs = '      -^!   ';
      const expected = '      --#   ';

      const thrown = source.pipe(
        latestOnly(() => work),
        map(() => {
          throw new RangeError('mine');
        }),
      );
      m.expect(thrown).toBeObservable(expected, undefined, new RangeError('mine'));
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(work).toHaveSubscriptions(workSubs);
    }),
  );

  it(
    'unsubscribes from the source and the work when its subscriber leaves, and processes no more',
    marbles((m) => {
      const source = m.hot('  -ab---');
      const sourceSubs = '    ^--!  ';
      const work = m.cold('    ----|');
      const workSubs = '      -^-!  ';
      const unsub = '         ---!  ';
      const expected = '      ------';

      m.expect(source.pipe(latestOnly(() => work)), unsub).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(work).toHaveSubscriptions(workSubs);
    }),
  );

  it(
    'emits nothing if the source emits nothing',
    marbles((m) => {
      const source = m.cold(' ----');
      const sourceSubs = '    ^---';
      const expected = '      ----';

      m.expect(source.pipe(latestOnly(() => of('w')))).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'works for each subscriber separately',
    marbles((m) => {
      const source = m.hot('  -ab----');
      const work = m.cold('    ---|   ');
      const late = '          --^----';
      const workSubs = ['     -^--!  ', '--^--! ', '----^--!'];

      const worked = source.pipe(latestOnly(() => work));
      m.expect(worked).toBeObservable('-------');
      m.expect(worked, late).toBeObservable('-------');
      m.expect(source).toHaveSubscriptions(['^------', late]);
      m.expect(work).toHaveSubscriptions(workSubs);
    }),
  );
});
