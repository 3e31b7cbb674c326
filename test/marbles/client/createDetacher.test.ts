import { EMPTY, map, of, throwError } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { createDetacher } from '../../../src/client/createDetacher.js';
import { marbles } from '../marbles.js';

const values = { i: 0 };

describe('createDetacher', () => {
  it(
    'is idle at once while there is no work',
    marbles((m) => {
      const detacher = createDetacher(5);

      m.expect(detacher.idle$).toBeObservable('(i|)', values);
      expect(detacher.count).toBe(0);
    }),
  );

  it(
    'is idle when all work is done',
    marbles((m) => {
      const detacher = createDetacher(10);
      const source1 = m.cold('--a|    ');
      const source1Subs = '   ^--!    ';
      const source2 = m.cold('-----|  ');
      const source2Subs = '   ^----!  ';
      const expected = '      -----(i|)';
      detacher.detach(source1);
      detacher.detach(source2);

      expect(detacher.count).toBe(2);
      m.expect(detacher.idle$).toBeObservable(expected, values);
      m.expect(source1).toHaveSubscriptions(source1Subs);
      m.expect(source2).toHaveSubscriptions(source2Subs);
      m.flush();
      expect(detacher.count).toBe(0);
    }),
  );

  it(
    'gives unfinished work up to the limit, and lets it go on',
    marbles((m) => {
      const detacher = createDetacher(m.time('----|'));
      const source = m.cold(' -------|');
      const sourceSubs = '    ^------!';
      const expected = '      ----(i|)';
      detacher.detach(source);

      m.expect(detacher.idle$).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'counts the limit from the moment of asking',
    marbles((m) => {
      const detacher = createDetacher(m.time('--|'));
      const source = m.cold('-----------');
      detacher.detach(source);

      m.expect(detacher.idle$, '---^').toBeObservable('-----(i|)', values);
      m.expect(source).toHaveSubscriptions('^----------');
    }),
  );

  it(
    'waits for work that is detached while it waits',
    marbles((m) => {
      const detacher = createDetacher(10);
      const source1 = m.cold('--|   ');
      const source2 = m.cold(' ---| ');
      const source2Subs = '   -^--! ';
      const expected = '      ----(i|)';
      detacher.detach(source1);
      m.cold('-(x|)').subscribe(() => detacher.detach(source2));

      m.expect(detacher.idle$).toBeObservable(expected, values);
      m.expect(source2).toHaveSubscriptions(source2Subs);
    }),
  );

  it(
    'drops the error of the work',
    marbles((m) => {
      const detacher = createDetacher(10);
      const source = m.cold(' --#   ', {}, new RangeError('no'));
      const sourceSubs = '    ^-!   ';
      const expected = '      --(i|)';
      detacher.detach(source);

      m.expect(detacher.idle$).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it.each([
    ['completes', EMPTY],
    ['emits', of(1)],
    ['fails', throwError(() => new RangeError('no'))],
  ])('is idle after work that %s synchronously', (_how, work) => {
    const detacher = createDetacher(10);
    detacher.detach(work);

    expect(detacher.count).toBe(0);
  });

  it(
    'names what is being deleted, until that is done',
    marbles((m) => {
      const detacher = createDetacher(10);
      const source1 = m.cold('--|  ');
      const source1Subs = '   ^-!  ';
      const source2 = m.cold('----|');
      const source2Subs = '   ^---!';
      const expected = '      a--b-n';
      const looks = m.cold('  x--x-x').pipe(map(() => detacher.deletions().join()));
      detacher.detach(source1, '/a');
      detacher.detach(source1);
      detacher.detach(source2, '/a');

      m.expect(looks).toBeObservable(expected, { a: '/a,/a', b: '/a', n: '' });
      m.expect(source1).toHaveSubscriptions([source1Subs, source1Subs]);
      m.expect(source2).toHaveSubscriptions(source2Subs);
    }),
  );
});
