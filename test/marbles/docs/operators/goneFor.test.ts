import { map, type MonoTypeOperatorFunction, of, switchMap, timer } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { decode, utf8, watchData } from 'rxzk';
import { create, memoryZooKeeper, remove } from 'rxzk/testing';
import { describe, it } from 'vitest';

/** Emits `null` only after the znode has been gone for `ms` milliseconds. */
function goneFor<T>(ms: number): MonoTypeOperatorFunction<T | null> {
  return switchMap((value) => (value === null ? timer(ms).pipe(map(() => null)) : of(value)));
}

describe('goneFor', () => {
  const values = { a: 'a', b: 'b', n: null };

  it(
    'emits no null after a short absence, and a late null after a long absence',
    marbles((m) => {
      const source = m.hot('  a--n-b--n-----', values);
      const sourceSubs = '    ^-------------';
      const expected = '      a----b-----n--';

      m.expect(source.pipe(goneFor(3))).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'errors with the source, and drops the pending null',
    marbles((m) => {
      const source = m.cold(' a-n-#', values, new RangeError('no'));
      const sourceSubs = '    ^---!';
      const expected = '      a---#';

      m.expect(source.pipe(goneFor(3))).toBeObservable(expected, values, new RangeError('no'));
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'unsubscribes from the source when its subscriber leaves',
    marbles((m) => {
      const source = m.hot('  a-n-----', values);
      const sourceSubs = '    ^--!    ';
      const unsub = '         ---!    ';
      const expected = '      a-------';

      m.expect(source.pipe(goneFor(3)), unsub).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'emits no null on a ZooKeeper when somebody replaces the znode',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/leader': 'a' });
      const changes = { x: remove('/leader'), b: create('/leader', 'b') };
      zk.play(m.cold('  --x-b--x----', changes));
      const unsub = '   ------------!';
      const expected = 'a---b-----n-';

      const leader$ = watchData(zk.client(), '/leader').pipe(decode(utf8), goneFor(3));
      m.expect(leader$, unsub).toBeObservable(expected, values);
      m.flush();
      zk.expectClean();
    }),
  );
});
