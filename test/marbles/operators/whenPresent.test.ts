import { map } from 'rxjs';
import { describe, it } from 'vitest';
import { whenPresent } from '../../../src/operators/whenPresent.js';
import { marbles } from '../marbles.js';

/** The values that `whenPresent` must pass on. */
const values = { a: 'one', b: 'two', z: '', o: 0, u: undefined, f: false };
const nullable = { ...values, n: null };

describe('whenPresent', () => {
  it(
    'leaves out null',
    marbles((m) => {
      const source = m.hot('  -a-n-b-n-n-a-', nullable);
      const sourceSubs = '    ^------------';
      const expected = '      -a---b-----a-';

      m.expect(source.pipe(whenPresent())).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'passes on all other falsy values',
    marbles((m) => {
      const source = m.cold(' -z-o-u-f-', nullable);
      const sourceSubs = '    ^---------';
      const expected = '      -z-o-u-f-';

      m.expect(source.pipe(whenPresent())).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'completes when the source completes',
    marbles((m) => {
      const source = m.cold(' -n-|', nullable);
      const sourceSubs = '    ^--!';
      const expected = '      ---|';

      m.expect(source.pipe(whenPresent())).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'completes with an empty source',
    marbles((m) => {
      const source = m.cold(' |   ');
      const sourceSubs = '    (^!)';
      const expected = '      |   ';

      m.expect(source.pipe(whenPresent())).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'errors when the source errors',
    marbles((m) => {
      const source = m.cold(' -a-#', nullable, new RangeError('no'));
      const sourceSubs = '    ^--!';
      const expected = '      -a-#';

      m.expect(source.pipe(whenPresent())).toBeObservable(expected, values, new RangeError('no'));
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'emits nothing if the source emits nothing',
    marbles((m) => {
      const source = m.cold(' ----');
      const sourceSubs = '    ^---';
      const expected = '      ----';

      m.expect(source.pipe(whenPresent())).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'unsubscribes from the source when its subscriber leaves',
    marbles((m) => {
      const source = m.hot('  -a-b-a-', nullable);
      const sourceSubs = '    ^---!  ';
      const unsub = '         ^---!  ';
      const expected = '      -a-b---';

      m.expect(source.pipe(whenPresent()), unsub).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'unsubscribes from the source when a later operator throws',
    marbles((m) => {
      const source = m.hot('  -n-a-', nullable);
      const sourceSubs = '    ^--! ';
      const expected = '      ---# ';
      const thrown = source.pipe(
        whenPresent(),
        map(() => {
          throw new RangeError('mine');
        }),
      );

      m.expect(thrown).toBeObservable(expected, {}, new RangeError('mine'));
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );
});
