import { EMPTY, map, NEVER, Observable, of, take, throwError } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import type { Armed } from '../../../src/session/Armed.js';
import { AuthFailedError } from '../../../src/errors/server/AuthFailedError.js';
import { ClientClosedError } from '../../../src/errors/ClientClosedError.js';
import { ConnectionLossError } from '../../../src/errors/server/ConnectionLossError.js';
import { NoAuthError } from '../../../src/errors/server/NoAuthError.js';
import { NoNodeError } from '../../../src/errors/server/NoNodeError.js';
import { SessionExpiredError } from '../../../src/errors/server/SessionExpiredError.js';
import { rearm } from '../../../src/observables/rearm.js';
import { armed } from '../fakeClient.js';
import { inTurn } from '../inTurn.js';
import { marbles } from '../marbles.js';
import { events } from '../nodes.js';

/** Creates the read that `rearm` repeats. The first read gets the first reply, and so on. */
function reading<T>(...replies: readonly Observable<Armed<T>>[]): () => Observable<Armed<T>> {
  const reply$ = inTurn(...replies);
  return () => reply$;
}

describe('rearm', () => {
  it(
    'emits the reply of the first read and waits for its watch',
    marbles((m) => {
      const fired = m.hot('   -----------');
      const firedSubs = '     ---^-------';
      const read = m.cold('   ---(r|)    ', { r: armed('a', fired) });
      const readSubs = '      ^--!       ';
      const expected = '      ---a-------';

      m.expect(rearm(reading(read))).toBeObservable(expected);
      m.expect(read).toHaveSubscriptions(readSubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it(
    'reads and emits again each time that the watch fires',
    marbles((m) => {
      const fired1 = m.hot('  ---(f|)       ', events);
      const fired1Subs = '    -^-!          ';
      const fired2 = m.hot('  -------(f|)   ', events);
      const fired2Subs = '    ----^--!      ';
      const fired3 = m.hot('  --------------');
      const fired3Subs = '    --------^-----';
      const read1 = m.cold('  -(r|)         ', { r: armed('a', fired1) });
      const read2 = m.cold('     -(r|)      ', { r: armed('b', fired2) });
      const read3 = m.cold('         -(r|)  ', { r: armed('c', fired3) });
      const expected = '      -a--b---c-----';

      m.expect(rearm(reading(read1, read2, read3))).toBeObservable(expected);
      m.expect(read1).toHaveSubscriptions('^!            ');
      m.expect(read2).toHaveSubscriptions('---^!         ');
      m.expect(read3).toHaveSubscriptions('-------^!     ');
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
      m.expect(fired3).toHaveSubscriptions(fired3Subs);
    }),
  );

  it(
    'is cold: it reads nothing before a subscription',
    marbles((m) => {
      const read = m.cold('(r|)', { r: armed('a', NEVER) });
      const calls = vi.fn(reading(read));
      const source = rearm(calls);

      expect(calls).not.toHaveBeenCalled();
      m.expect(source, '   --^').toBeObservable('--a');
      m.expect(read).toHaveSubscriptions('       --(^!)');
    }),
  );

  it(
    'rule 8: does not emit or read again when the watch fires after unsubscribe',
    marbles((m) => {
      const fired = m.hot('   -----(f|)', events);
      const firedSubs = '     -^-!     ';
      const read = m.cold('   -(r|)    ', { r: armed('a', fired) });
      const readSubs = '      ^!       ';
      const unsub = '         ^--!     ';
      const expected = '      -a-------';

      m.expect(rearm(reading(read)), unsub).toBeObservable(expected);
      m.expect(read).toHaveSubscriptions(readSubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it(
    'rule 9: drops a read under way and its watch on unsubscribe',
    marbles((m) => {
      const fired = m.hot('   ---------');
      const read = m.cold('   -----(r|)', { r: armed('a', fired) });
      const readSubs = '      ^--!     ';
      const unsub = '         ^--!     ';
      const expected = '      ---------';

      m.expect(rearm(reading(read)), unsub).toBeObservable(expected);
      m.expect(read).toHaveSubscriptions(readSubs);
      m.expect(fired).toHaveSubscriptions([]);
    }),
  );

  it(
    'accepts a synchronous reply, and a watch that fires synchronously',
    marbles((m) => {
      const fired = m.hot('   ----');
      const firedSubs = '     ^---';
      const reads = reading(
        of(armed('a', of(events.f))),
        of(armed('b', of(events.f))),
        of(armed('c', fired)),
      );
      const expected = '      (abc)';

      m.expect(rearm(reads)).toBeObservable(expected);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it('reads ten thousand times when each reply comes synchronously after its watch fires', () => {
    let fire: () => void = () => undefined;
    let reads = 0;
    const source = rearm(() =>
      of(
        armed(
          (reads += 1),
          new Observable<never>((subscriber) => {
            fire = () => subscriber.complete();
          }),
        ),
      ),
    );
    const seen: number[] = [];
    const subscription = source.subscribe((value) => seen.push(value));
    for (let fires = 1; fires < 10_000; fires += 1) fire();
    subscription.unsubscribe();

    expect(seen).toHaveLength(10_000);
    expect(reads).toBe(10_000);
  });

  it(
    'rule 2: reads once more when the watch fires before the reply arrives',
    marbles((m) => {
      const fired1 = m.hot('  -(f|)     ', events);
      const fired1Subs = '    ---(^!)   ';
      const fired2 = m.hot('  ----------');
      const fired2Subs = '    -----^----';
      const read1 = m.cold('  ---(r|)   ', { r: armed('a', fired1) });
      const read2 = m.cold('     --(r|) ', { r: armed('b', fired2) });
      const read1Subs = '     ^--!      ';
      const read2Subs = '     ---^-!    ';
      const expected = '      ---a-b----';

      m.expect(rearm(reading(read1, read2))).toBeObservable(expected);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
    }),
  );

  it(
    'drops the watch when the consumer takes one value',
    marbles((m) => {
      const fired = m.hot('   -------');
      const firedSubs = '     --(^!) ';
      const read = m.cold('   --(r|) ', { r: armed('a', fired) });
      const readSubs = '      ^-!    ';
      const expected = '      --(a|) ';

      m.expect(rearm(reading(read)).pipe(take(1))).toBeObservable(expected);
      m.expect(read).toHaveSubscriptions(readSubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it(
    'drops the watch when the consumer takes only a synchronous reply',
    marbles((m) => {
      const fired = m.hot('   ----');
      const firedSubs = '     (^!)';
      const expected = '      (a|)';

      m.expect(rearm(reading(of(armed('a', fired)))).pipe(take(1))).toBeObservable(expected);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it(
    'does not read again when the consumer leaves at a reply whose watch has already fired',
    marbles((m) => {
      const read = m.cold('   --(r|)', { r: armed('a', of(events.f)) });
      const calls = vi.fn(reading(read));
      const readSubs = '      ^-!   ';
      const expected = '      --(a|)';

      m.expect(rearm(calls).pipe(take(1))).toBeObservable(expected);
      m.expect(read).toHaveSubscriptions(readSubs);
      m.flush();
      expect(calls).toHaveBeenCalledTimes(1);
    }),
  );

  it(
    'errors with the error of the first read',
    marbles((m) => {
      const read = m.cold('   --#', undefined, new NoAuthError());
      const readSubs = '      ^-!';
      const expected = '      --#';

      m.expect(rearm(reading(read))).toBeObservable(expected, undefined, new NoAuthError());
      m.expect(read).toHaveSubscriptions(readSubs);
    }),
  );

  it(
    'errors with the error of a later read',
    marbles((m) => {
      const fired = m.hot('   ---(f|)', events);
      const firedSubs = '     -^-!   ';
      const read1 = m.cold('  -(r|)  ', { r: armed('a', fired) });
      const read2 = m.cold('     --# ', undefined, new AuthFailedError());
      const read1Subs = '     ^!     ';
      const read2Subs = '     ---^-! ';
      const expected = '      -a---# ';

      m.expect(rearm(reading<string>(read1, read2))).toBeObservable(
        expected,
        undefined,
        new AuthFailedError(),
      );
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it('passes on the same error object', () => {
    const error = new NoAuthError({ operation: 'getData', path: '/a' });
    const seen: unknown[] = [];
    rearm(() => throwError(() => error)).subscribe({
      error: (caught: unknown) => seen.push(caught),
    });

    expect(seen).toHaveLength(1);
    expect(seen[0]).toBe(error);
  });

  it(
    'sends a read again when its connection is lost, the first time at once',
    marbles((m) => {
      const lost = m.cold('   --#        ', undefined, new ConnectionLossError());
      const lostSubs = '      ^-!        ';
      const good = m.cold('     --(r|)   ', { r: armed('a', NEVER) });
      const goodSubs = '      --^-!      ';
      const expected = '      ----a------';

      m.expect(rearm(reading<string>(lost, good))).toBeObservable(expected);
      m.expect(lost).toHaveSubscriptions(lostSubs);
      m.expect(good).toHaveSubscriptions(goodSubs);
    }),
  );

  it(
    'sends a later read again, with growing pauses while its connections are lost',
    marbles((m) => {
      const fired = m.hot('   -(f|)      ', events);
      const read = m.cold('   (r|)       ', { r: armed('a', fired) });
      const lost = m.cold('    #         ', undefined, new SessionExpiredError());
      const firedSubs = '     ^!         ';
      const readSubs = '      (^!)       ';
      const lostSubs = ['     -(^!)', '-(^!)', '- 40ms (^!)'];
      const good = m.cold('    (r|)      ', { r: armed('b', NEVER) });
      const goodSubs = '      - 120ms (^!)';
      const expected = '      a 120ms b  ';

      m.expect(rearm(reading<string>(read, lost, lost, lost, good))).toBeObservable(expected);
      m.expect(fired).toHaveSubscriptions(firedSubs);
      m.expect(read).toHaveSubscriptions(readSubs);
      m.expect(lost).toHaveSubscriptions(lostSubs);
      m.expect(good).toHaveSubscriptions(goodSubs);
    }),
  );

  it(
    'starts with the shortest pause again for each read',
    marbles((m) => {
      const fired = m.hot('   --(f|)', events);
      const lost = m.cold('   #     ', undefined, new ConnectionLossError());
      const lostSubs = ['     (^!)', '--(^!)'];
      const read1 = m.cold('  (r|)  ', { r: armed('a', fired) });
      const read2 = m.cold('  (r|)  ', { r: armed('b', NEVER) });
      const firedSubs = '     ^-!   ';
      const read1Subs = '     (^!)  ';
      const read2Subs = '     --(^!)';
      const expected = '      a-b---';

      m.expect(rearm(reading<string>(lost, read1, lost, read2))).toBeObservable(expected);
      m.expect(fired).toHaveSubscriptions(firedSubs);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(lost).toHaveSubscriptions(lostSubs);
    }),
  );

  it(
    'stops a pause when its subscriber leaves',
    marbles((m) => {
      const lost = m.cold('   #           ', undefined, new ConnectionLossError());
      const lostSubs = ['     (^!)', '(^!)'];
      const unsub = '         ^ 19ms !    ';
      const expected = '      ------------';

      m.expect(rearm(reading<string>(lost, lost)), unsub).toBeObservable(expected);
      m.expect(lost).toHaveSubscriptions(lostSubs);
    }),
  );

  it(
    'rule 4: reads again when the watch is lost without an event',
    marbles((m) => {
      const fired = m.hot('   ---|      ');
      const firedSubs = '     -^-!      ';
      const read1 = m.cold('  -(r|)     ', { r: armed('a', fired) });
      const read2 = m.cold('     --(r|) ', { r: armed('b', NEVER) });
      const read1Subs = '     ^!        ';
      const read2Subs = '     ---^-!    ';
      const expected = '      -a---b----';

      m.expect(rearm(reading(read1, read2))).toBeObservable(expected);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it(
    'rule 1: emits the result of the read, never the event',
    marbles((m) => {
      const fired = m.hot('   --(d|)', events);
      const read1 = m.cold('  (r|)  ', { r: armed('a', fired) });
      const read2 = m.cold('    -(r|)', { r: armed('b', NEVER) });
      const firedSubs = '     ^-!   ';
      const read1Subs = '     (^!)  ';
      const read2Subs = '     --^!  ';
      const expected = '      a--b--';

      m.expect(rearm(reading(read1, read2))).toBeObservable(expected);
      m.expect(fired).toHaveSubscriptions(firedSubs);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
    }),
  );

  it(
    'never emits before the reply to the read',
    marbles((m) => {
      const read = m.cold<Armed<string>>('-----');
      const readSubs = '      ^----';
      const expected = '      -----';

      m.expect(rearm(reading(read))).toBeObservable(expected);
      m.expect(read).toHaveSubscriptions(readSubs);
    }),
  );

  it(
    'reads and watches for each subscriber separately',
    marbles((m) => {
      const fired1 = m.hot('  ----(f|)   ', events);
      const fired2 = m.hot('  -----------');
      const read1 = m.cold('  -(r|)      ', { r: armed('a', fired1) });
      const read2 = m.cold('    -(r|)    ', { r: armed('b', fired2) });
      const read3 = m.cold('      -(r|)  ', { r: armed('c', NEVER) });
      const read1Subs = '     ^!';
      const read2Subs = '     --^!';
      const read3Subs = '     ----^!';
      const source = rearm(reading(read1, read2, read3));

      m.expect(source, '      ^          ').toBeObservable('-a---c-----');
      m.expect(source, '      --^        ').toBeObservable('---b-------');
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(read3).toHaveSubscriptions(read3Subs);
      m.expect(fired1).toHaveSubscriptions('-^--!      ');
      m.expect(fired2).toHaveSubscriptions('---^-------');
    }),
  );

  it(
    'completes when the client is closed',
    marbles((m) => {
      const fired = m.hot('   ---|   ');
      const read1 = m.cold('  -(r|)  ', { r: armed('a', fired) });
      const read2 = m.cold('     --# ', undefined, new ClientClosedError());
      const firedSubs = '     -^-!   ';
      const read1Subs = '     ^!     ';
      const read2Subs = '     ---^-! ';
      const expected = '      -a---| ';

      m.expect(rearm(reading<string>(read1, read2))).toBeObservable(expected);
      m.expect(fired).toHaveSubscriptions(firedSubs);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
    }),
  );

  it(
    'replaces a failed read by the read that the second function returns',
    marbles((m) => {
      const fired = m.hot('   ----(f|) ', events);
      const firedSubs = '     ---^!    ';
      const bad = m.cold('    -#       ', undefined, new NoNodeError());
      const badSubs = ['      ^!       ', '----^!'];
      const other = m.cold('   --(r|)  ', { r: armed<string | null>(null, fired) });
      const otherSubs = '     -^-!     ';
      const again = m.cold('       -(r|)', { r: armed<string | null>('b', NEVER) });
      const againSubs = '     -----^!  ';
      const expected = '      ---n--b--';
      const left = [other, again];
      const recover = vi.fn<(error: unknown) => Observable<Armed<string | null>>>(
        () => left.shift() ?? NEVER,
      );
      const read = bad as Observable<Armed<string>>;

      m.expect(rearm(() => read, recover)).toBeObservable(expected, { n: null, b: 'b' });
      m.expect(bad).toHaveSubscriptions(badSubs);
      m.expect(other).toHaveSubscriptions(otherSubs);
      m.expect(again).toHaveSubscriptions(againSubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
      m.flush();
      expect(recover).toHaveBeenCalledWith(new NoNodeError());
    }),
  );

  it(
    'errors when the second function throws',
    marbles((m) => {
      const read = m.cold<Armed<string>>('--#', undefined, new NoNodeError());
      const readSubs = '      ^-!';
      const expected = '      --#';
      const recover = (): never => {
        throw new RangeError('mine');
      };

      m.expect(rearm(() => read, recover)).toBeObservable(expected, {}, new RangeError('mine'));
      m.expect(read).toHaveSubscriptions(readSubs);
    }),
  );

  it(
    'drops the watch when a later operator throws',
    marbles((m) => {
      const fired = m.hot('   ------');
      const firedSubs = '     --(^!)';
      const read = m.cold('   --(r|)', { r: armed('a', fired) });
      const readSubs = '      ^-!   ';
      const expected = '      --#   ';
      const source = rearm(reading(read)).pipe(
        map((): string => {
          throw new RangeError('no');
        }),
      );

      m.expect(source).toBeObservable(expected, undefined, new RangeError('no'));
      m.expect(read).toHaveSubscriptions(readSubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it('reads again after its consumer throws', async () => {
    vi.useFakeTimers();
    try {
      let fire: () => void = () => undefined;
      const fired$ = new Observable<never>((subscriber) => {
        fire = () => subscriber.complete();
      });
      const next = vi.fn(() => {
        throw new RangeError('mine');
      });
      const subscription = rearm(() => of(armed('a', fired$))).subscribe({ next });
      fire();

      expect(next).toHaveBeenCalledTimes(2);
      expect(() => vi.runAllTimers()).toThrow(new RangeError('mine'));
      subscription.unsubscribe();
    } finally {
      vi.useRealTimers();
    }
  });

  it('errors when the function that reads throws', () => {
    const error = vi.fn();
    rearm(() => {
      throw new RangeError('no');
    }).subscribe({ error });

    expect(error.mock.calls).toStrictEqual([[new RangeError('no')]]);
  });

  it('errors when the function that reads throws at a later call', () => {
    vi.useFakeTimers();
    try {
      const error = vi.fn();
      const read = vi
        .fn<() => Observable<Armed<string>>>()
        .mockReturnValueOnce(of(armed('a', EMPTY)))
        .mockImplementation(() => {
          throw new RangeError('no');
        });
      rearm(read).subscribe({ error });

      expect(error.mock.calls).toStrictEqual([[new RangeError('no')]]);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.clearAllTimers();
      vi.useRealTimers();
    }
  });
});
