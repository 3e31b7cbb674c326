import { map, type Observable, of } from 'rxjs';
import { describe, it } from 'vitest';
import type { SessionState } from '../../../src/model/SessionState.js';
import type { ZkClient } from '../../../src/client/ZkClient.js';
import { watchData } from '../../../src/observables/watchData.js';
import { type MaybeStale, markStale } from '../../../src/operators/markStale.js';
import { memoryZooKeeper } from '../../../src/testing/memoryZooKeeper.js';
import { set } from '../../../src/testing/set.js';
import { fakeClient } from '../fakeClient.js';
import { marbles } from '../marbles.js';
import { sessions } from '../sessions.js';

/**
 * The values with their marks. The letter of a current value is in lower case. The letter of a
 * stale value is in upper case.
 */
const values: Readonly<Record<string, MaybeStale<string>>> = {
  a: { value: 'a', stale: false },
  A: { value: 'a', stale: true },
  b: { value: 'b', stale: false },
  B: { value: 'b', stale: true },
};

/**
 * Creates a client whose session has the states of `session$`. The code under test uses no other
 * part of the client.
 */
function clientOf(session$: Observable<SessionState>): ZkClient {
  return { ...fakeClient({}), session$ };
}

describe('markStale', () => {
  it(
    'marks values as current while the session is connected',
    marbles((m) => {
      const session$ = m.hot('1-----', sessions);
      const sessionSubs = '   ^-----';
      const source = m.cold(' -a-b--');
      const sourceSubs = '    ^-----';
      const expected = '      -a-b--';

      m.expect(source.pipe(markStale(clientOf(session$)))).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(session$).toHaveSubscriptions(sessionSubs);
    }),
  );

  it(
    'repeats the value when the session is suspended, and when it is connected again',
    marbles((m) => {
      const session$ = m.hot('1---s--1---', sessions);
      const sessionSubs = '   ^----------';
      const source = m.cold(' -a-------b-');
      const sourceSubs = '    ^----------';
      const expected = '      -a--A--a-b-';

      m.expect(source.pipe(markStale(clientOf(session$)))).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(session$).toHaveSubscriptions(sessionSubs);
    }),
  );

  it(
    'emits a stale value only once between the suspension and the next session',
    marbles((m) => {
      const session$ = m.hot('1--s-eo--2-', sessions);
      const source = m.cold(' -a---------');
      const sourceSubs = '    ^----------';
      const expected = '      -a-A-----a-';

      m.expect(source.pipe(markStale(clientOf(session$)))).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(session$).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'marks a value that comes without a connection as stale',
    marbles((m) => {
      const session$ = m.hot('o--1--s--', sessions);
      const source = m.cold(' -a-----b-');
      const sourceSubs = '    ^--------';
      const expected = '      -A-a--AB-';

      m.expect(source.pipe(markStale(clientOf(session$)))).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(session$).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'emits nothing before the first value',
    marbles((m) => {
      const session$ = m.hot('1-s-1---', sessions);
      const source = m.cold(' -----a--');
      const sourceSubs = '    ^-------';
      const expected = '      -----a--';

      m.expect(source.pipe(markStale(clientOf(session$)))).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(session$).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'completes when the source completes, and unsubscribes from the session',
    marbles((m) => {
      const session$ = m.hot('1---s', sessions);
      const source = m.cold(' -a-|  ');
      const sourceSubs = '    ^--!  ';
      const expected = '      -a-|  ';

      m.expect(source.pipe(markStale(clientOf(session$)))).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(session$).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'completes with a synchronous source',
    marbles((m) => {
      const session$ = of(sessions[1]);
      const source = m.cold(' (ab|)');
      const sourceSubs = '    (^!) ';
      const expected = '      (ab|)';

      m.expect(source.pipe(markStale(clientOf(session$)))).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'marks the value as stale when the client is closed before the source completes',
    marbles((m) => {
      const session$ = m.cold('1--(x|)', sessions);
      const source = m.cold('  -a---|');
      const sourceSubs = '     ^----!';
      const expected = '       -a-A-|';

      m.expect(source.pipe(markStale(clientOf(session$)))).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(session$).toHaveSubscriptions('^--!');
    }),
  );

  it(
    'errors when the source errors, and unsubscribes from the session',
    marbles((m) => {
      const session$ = m.hot('1----', sessions);
      const source = m.cold(' -a-#  ', undefined, new RangeError('no'));
      const sourceSubs = '    ^--!  ';
      const expected = '      -a-#  ';

      const marked = source.pipe(markStale(clientOf(session$)));
      m.expect(marked).toBeObservable(expected, values, new RangeError('no'));
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(session$).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'unsubscribes from the source and the session when its subscriber leaves',
    marbles((m) => {
      const session$ = m.hot('1--s-', sessions);
      const source = m.cold(' -a-b-');
      const sourceSubs = '    ^-!  ';
      const unsub = '         --!  ';
      const expected = '      -a---';

      m.expect(source.pipe(markStale(clientOf(session$))), unsub).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(session$).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'unsubscribes from the source and the session when a later operator throws',
    marbles((m) => {
      const session$ = m.hot('1----', sessions);
      const source = m.cold(' -a-b-');
      const sourceSubs = '    ^!   ';
      const expected = '      -#   ';

      const thrown = source.pipe(
        markStale(clientOf(session$)),
        map(() => {
          throw new RangeError('mine');
        }),
      );
      m.expect(thrown).toBeObservable(expected, undefined, new RangeError('mine'));
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(session$).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'emits nothing if the source emits nothing',
    marbles((m) => {
      const session$ = m.hot('1-s-', sessions);
      const source = m.cold(' ----');
      const sourceSubs = '    ^---';
      const expected = '      ----';

      m.expect(source.pipe(markStale(clientOf(session$)))).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(session$).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'subscribes to the source once for each subscriber',
    marbles((m) => {
      const session$ = m.hot('1---s-', sessions);
      const source = m.cold(' -a----');
      const expected = '      -a--A-';

      const marked = source.pipe(markStale(clientOf(session$)));
      m.expect(marked).toBeObservable(expected, values);
      m.expect(marked).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(['^-----', '^-----']);
      m.expect(session$).toHaveSubscriptions(['^-----', '^-----']);
    }),
  );

  it(
    'on a ZooKeeper: emits the old value at the reconnect, and a missed change after the next read',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/config': 'a' });
      const client = zk.client({ session: m.cold('c---s----c-------s---c----') });
      zk.play(
        m.cold('                            ------b-------------------', {
          b: set('/config', 'b'),
        }),
      );
      const unsub = '                             -------------------------!';
      const expected = '                          a---A----(ab)----B---b----';

      const config = watchData(client, '/config').pipe(
        map((node) => node?.data.toString() ?? ''),
        markStale(client),
      );
      m.expect(config, unsub).toBeObservable(expected, values);
      m.flush();
      zk.expectClean();
    }),
  );
});
