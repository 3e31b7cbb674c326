import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { asyncScheduler, EMPTY, map, of, throwError } from 'rxjs';
import { ClientClosedError, NoAuthError } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { createDetacher } from '../../../src/client/createDetacher.js';
import { marbles } from '../marbles.js';

const values = { i: 0 };
const now = (): number => asyncScheduler.now();

describe('createDetacher', () => {
  it(
    'is idle at once while there is no work',
    marbles((m) => {
      const detacher = createDetacher(5, now);

      m.expect(detacher.idle$).toBeObservable('(i|)', values);
      expect(detacher.count).toBe(0);
    }),
  );

  it(
    'is idle when all work is done',
    marbles((m) => {
      const detacher = createDetacher(10, now);
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
    'is idle when the time limit is over, and lets unfinished work go on',
    marbles((m) => {
      const detacher = createDetacher(m.time('----|'), now);
      const source = m.cold(' -------|');
      const sourceSubs = '    ^------!';
      const expected = '      ----(i|)';
      detacher.detach(source);

      m.expect(detacher.idle$).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'counts the time limit from the subscription to idle$',
    marbles((m) => {
      const detacher = createDetacher(m.time('--|'), now);
      const source = m.cold('-----------');
      detacher.detach(source);

      m.expect(detacher.idle$, '---^').toBeObservable('-----(i|)', values);
      m.expect(source).toHaveSubscriptions('^----------');
    }),
  );

  it(
    'waits also for work that is detached during the wait',
    marbles((m) => {
      const detacher = createDetacher(10, now);
      const source1 = m.cold('--|   ');
      const source2 = m.cold(' ---| ');
      const later = m.cold('  -(x|)   ');
      const source1Subs = '   ^-!     ';
      const source2Subs = '   -^--! ';
      const laterSubs = '     ^!      ';
      const expected = '      ----(i|)';
      detacher.detach(source1);
      later.subscribe(() => detacher.detach(source2));

      m.expect(detacher.idle$).toBeObservable(expected, values);
      m.expect(source1).toHaveSubscriptions(source1Subs);
      m.expect(source2).toHaveSubscriptions(source2Subs);
      m.expect(later).toHaveSubscriptions(laterSubs);
    }),
  );

  it(
    'reports failed work with the path that the work should delete',
    marbles((m) => {
      const told: unknown[] = [];
      const listen = (message: unknown): void => {
        told.push(message);
      };
      subscribe('rxzk:detached', listen);
      const detacher = createDetacher(10, now);
      const refused = new NoAuthError({ operation: 'remove', path: '/a' });
      const source1 = m.cold('--#     ', {}, refused);
      const source2 = m.cold('----#   ', {}, new RangeError('secret'));
      const source3 = m.cold('---#    ', {}, new ClientClosedError());
      const source1Subs = '   ^-!     ';
      const source2Subs = '   ^---!   ';
      const source3Subs = '   ^--!    ';
      const expected = '      ----(i|)';
      detacher.detach(source1, '/a');
      detacher.detach(source2);
      detacher.detach(source3, '/b');

      m.expect(detacher.idle$).toBeObservable(expected, values);
      m.expect(source1).toHaveSubscriptions(source1Subs);
      m.expect(source2).toHaveSubscriptions(source2Subs);
      m.expect(source3).toHaveSubscriptions(source3Subs);
      m.flush();
      unsubscribe('rxzk:detached', listen);
      const failures = [
        { deletes: '/a', code: 'NO_AUTH', message: refused.message, at: 2 },
        { deletes: null, code: null, message: 'RangeError', at: 4 },
      ];
      expect(detacher.failures()).toStrictEqual(failures);
      expect(told).toStrictEqual(failures);
      expect(detacher.deletions()).toStrictEqual([]);
    }),
  );

  it('keeps the last hundred failures', () => {
    const detacher = createDetacher(10, () => 0);
    for (let n = 0; n < 130; n += 1)
      detacher.detach(
        throwError(() => new Error()),
        `/${String(n)}`,
      );

    expect(detacher.failures()).toHaveLength(100);
    expect(detacher.failures()[0]?.deletes).toBe('/30');
  });

  it.each([
    ['completes', EMPTY],
    ['emits', of(1)],
    ['fails', throwError(() => new RangeError('no'))],
  ])('is idle after work that %s synchronously', (_how, work) => {
    const detacher = createDetacher(10, now);
    detacher.detach(work);

    expect(detacher.count).toBe(0);
  });

  it(
    'names the path of each deletion until it is done',
    marbles((m) => {
      const detacher = createDetacher(10, now);
      const source1 = m.cold('--|  ');
      const source1Subs = '   ^-!  ';
      const source2 = m.cold('----|');
      const source2Subs = '   ^---!';
      const looks = m.cold('  x--x-x');
      const looksSubs = '     ^     ';
      const expected = '      a--b-n';
      const deletions$ = looks.pipe(map(() => detacher.deletions().join()));
      detacher.detach(source1, '/a');
      detacher.detach(source1);
      detacher.detach(source2, '/a');

      m.expect(deletions$).toBeObservable(expected, { a: '/a,/a', b: '/a', n: '' });
      m.expect(source1).toHaveSubscriptions([source1Subs, source1Subs]);
      m.expect(source2).toHaveSubscriptions(source2Subs);
      m.expect(looks).toHaveSubscriptions(looksSubs);
    }),
  );
});
