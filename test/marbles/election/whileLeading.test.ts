import {
  concat,
  delay,
  finalize,
  interval,
  map,
  NEVER,
  type Observable,
  of,
  Subject,
  take,
  takeUntil,
  tap,
  timer,
} from 'rxjs';
import {
  campaign,
  isZkError,
  type LeaderTerm,
  type Standing,
  whileLeading,
  type ZkClient,
} from 'rxzk';
import type { Command } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { marbles } from '../marbles.js';
import { contest, faults } from './contest.js';

/**
 * Standings that a user of the library can write by hand, in a test of the user's own program. `L`
 * and `M` stand for the leaders of two terms. The term of `M` is later, so its token is higher.
 */
const standings: Readonly<Record<string, Standing>> = {
  L: { role: 'leader', candidate: 'n_1', token: 7 },
  M: { role: 'leader', candidate: 'n_4', token: 9 },
  f: { role: 'follower', candidate: 'n_1', waitsFor: 'n_0', rank: 1 },
  g: { role: 'follower', candidate: 'n_2', waitsFor: 'n_1', rank: 2 },
  s: { role: 'suspended', candidate: 'n_1' },
};

/** Returns whether `assertLeading` succeeds at this moment. */
function leads({ assertLeading }: LeaderTerm): boolean {
  try {
    assertLeading();
    return true;
  } catch (error) {
    if (isZkError(error, 'NOT_LEADING')) return false;
    throw error;
  }
}

describe('whileLeading', () => {
  it(
    'subscribes to the work when leadership begins, and unsubscribes when leadership is lost',
    marbles((m) => {
      const source = m.cold('  --f--L----f---', standings);
      const sourceSubs = '     ^-------------';
      const work = m.cold('         -w-w-w-w ');
      const workSubs = '       -----^----!   ';
      const expected = '       ------w-w-----';

      m.expect(source.pipe(whileLeading(() => work))).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(work).toHaveSubscriptions(workSubs);
    }),
  );

  it(
    'rule 19: unsubscribes from the work in the frame of the suspension, and starts the work later',
    marbles((m) => {
      const source = m.cold('  L---s---L-----', standings);
      const work = m.cold('    -w-w-w-w      ');
      const sourceSubs = '     ^---------------';
      const workSubs = ['      ^---!', '     --------^-----'];
      const expected = '       -w-w-----w-w-w-w';

      m.expect(source.pipe(whileLeading(() => work))).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(work).toHaveSubscriptions(workSubs);
    }),
  );

  it(
    'does not start the work again when the source repeats the term',
    marbles((m) => {
      const later: Standing = { role: 'leader', candidate: 'n_1', token: 7 };
      const source = m.cold('  L--l--', { ...standings, l: later });
      const work = m.cold('    -w-w-w');
      const sourceSubs = '     ^-----';
      const workSubs = '       ^-----';
      const expected = '       -w-w-w';

      m.expect(source.pipe(whileLeading(() => work))).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(work).toHaveSubscriptions(workSubs);
    }),
  );

  it(
    'rule 25: gives each term its token',
    marbles((m) => {
      const source = m.cold('  L--f-M--', standings);
      const sourceSubs = '     ^-------';
      const expected = '       a----b--';

      m.expect(source.pipe(whileLeading(({ token }) => of(token)))).toBeObservable(expected, {
        a: 7,
        b: 9,
      });
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'does not start completed work again in the same term',
    marbles((m) => {
      const source = m.cold('  L-------f-L--', standings);
      const work = m.cold('    -(w|)        ');
      const sourceSubs = '     ^------------';
      const workSubs = ['      ^!', '        ----------^!'];
      const expected = '       -w---------w-';

      m.expect(source.pipe(whileLeading(() => work))).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(work).toHaveSubscriptions(workSubs);
    }),
  );

  it(
    'unsubscribes from the source when the work errors',
    marbles((m) => {
      const source = m.cold('  L-------', standings);
      const sourceSubs = '     ^--!';
      const work = m.cold('    -w-#    ');
      const workSubs = '       ^--!    ';
      const expected = '       -w-#    ';

      m.expect(source.pipe(whileLeading(() => work))).toBeObservable(expected);
      m.expect(work).toHaveSubscriptions(workSubs);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'errors when the function that makes the work throws',
    marbles((m) => {
      const source = m.cold('  --L-----', standings);
      const sourceSubs = '     ^-!';
      const expected = '       --#     ';
      const fail = (): never => {
        throw new RangeError('mine');
      };

      m.expect(source.pipe(whileLeading(fail))).toBeObservable(
        expected,
        {},
        new RangeError('mine'),
      );
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it.each([
    ['completes', '  L---|', '-w-w|'],
    ['errors', '     L---#', '-w-w#'],
  ])('%s when the source does, and unsubscribes from the work', (_title, diagram, expected) => {
    marbles((m) => {
      const source = m.cold(diagram, standings);
      const work = m.cold('  -w-w-w-w');
      const sourceSubs = '   ^---!';
      const workSubs = '     ^---!';

      m.expect(source.pipe(whileLeading(() => work))).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(work).toHaveSubscriptions(workSubs);
    })();
  });

  it(
    'never starts the work for a follower',
    marbles((m) => {
      const source = m.cold('  f-g-s-f', standings);
      const work = m.cold('    w');
      const sourceSubs = '     ^------';
      const expected = '       -------';

      m.expect(source.pipe(whileLeading(() => work))).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(work).toHaveSubscriptions([]);
    }),
  );

  it(
    'aborts the signal, unsubscribes from the work, and then unsubscribes from the source',
    marbles((m) => {
      const source = m.cold('L---', standings);
      const sourceSubs = '   ^-! ';
      const unsub = '        --! ';
      const order: string[] = [];
      const note =
        (what: string): (() => void) =>
        () =>
          order.push(what);
      const standing$ = source.pipe(finalize(note('source left')));
      const work = ({ signal }: LeaderTerm): Observable<never> => {
        signal.addEventListener('abort', note('aborted'));
        return NEVER.pipe(finalize(note('work left')));
      };

      m.expect(standing$.pipe(whileLeading(work)), unsub).toBeObservable('');
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      expect(order).toStrictEqual(['aborted', 'work left', 'source left']);
    }),
  );

  it('throws at the call for work that is no function', () => {
    const call = whileLeading as (work: unknown) => unknown;

    expect(() => call({})).toThrow('work must be a function');
  });

  it(
    'makes assertLeading throw after the term of a standing that a program has made by hand',
    marbles((m) => {
      const source = m.cold('  L---s-', standings);
      const sourceSubs = '     ^------';
      const terms: LeaderTerm[] = [];
      const led = timer(2, 3).pipe(
        take(2),
        map(() => terms.map(leads)[0]),
      );

      m.expect(
        source.pipe(
          whileLeading((term) => {
            terms.push(term);
            return NEVER;
          }),
        ),
      ).toBeObservable('------');
      m.expect(led).toBeObservable('  --t--(f|)', { t: true, f: false });
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  describe('on the standings of a campaign', () => {
    it(
      'rule 20: assertLeading throws as soon as the lease is over',
      marbles((m) => {
        const { zk, a } = contest();
        zk.play(m.cold(' ------i-----------h', { i: faults.isolate(a), h: faults.heal(a) }));
        const unsub = ' ---------------------!';
        // A lease lasts for 10 frames. The client sends its last successful renewal at frame 5, so
        // the lease ends at frame 15.
        const led = '   -- 12ms t(f|)';
        const terms: LeaderTerm[] = [];

        m.expect(
          campaign(a, '/e').pipe(
            whileLeading((term) => {
              terms.push(term);
              return NEVER;
            }),
          ),
          unsub,
        ).toBeObservable('');
        m.expect(
          timer(14, 1).pipe(
            take(2),
            map(() => terms.map(leads)[0]),
          ),
        ).toBeObservable(led, { t: true, f: false });
        m.flush();
        zk.expectClean();
      }),
    );

    it(
      'rule 21: ends the work at the first assertLeading after a stall, before any timer fires',
      marbles((m) => {
        const { zk, a } = contest();
        const unsub = '----!';
        const order: string[] = [];
        const stalled = ({ assertLeading }: LeaderTerm): Observable<never> =>
          timer(2).pipe(
            tap(() => {
              const lease = a.lease.bind(a);
              // Now the lease is over, but no timer has fired yet. In a real client, a stall of the
              // event loop can cause this.
              Object.assign(a, { lease: () => 0 });
              try {
                assertLeading();
              } catch (error) {
                order.push(isZkError(error) ? error.code : String(error));
              }
              Object.assign(a, { lease });
            }),
            map(() => {
              throw new Error('not reached: the work has been left');
            }),
            finalize(() => order.push('work left')),
          );

        m.expect(campaign(a, '/e').pipe(whileLeading(stalled)), unsub).toBeObservable('');
        m.flush();
        expect(order).toStrictEqual(['work left', 'NOT_LEADING']);
        zk.expectClean();
      }),
    );

    it(
      'drops the values of the work when the lease is over',
      marbles((m) => {
        const { zk, a } = contest();
        zk.play(m.cold(' ------i----------h', { i: faults.isolate(a), h: faults.heal(a) }));
        const unsub = ' -----------------!';
        const work = m.cold('----w---w---w---w');
        const workSubs = '   ^--------------!';
        const expected = '   ----w---w---w';

        m.expect(campaign(a, '/e').pipe(whileLeading(() => work)), unsub).toBeObservable(expected);
        m.expect(work).toHaveSubscriptions(workSubs);
        m.flush();
        zk.expectClean();
      }),
    );

    it(
      'starts no work when the lease ends before the standing arrives',
      marbles((m) => {
        const { zk, a } = contest();
        zk.play(m.cold('-i-----------h', { i: faults.isolate(a), h: faults.heal(a) }));
        const work = m.cold('w');
        const unsub = '   -----------------!';
        // The client sends its only successful renewal at frame 0, so the lease ends at frame 10.
        // The standing of the leader arrives later, at frame 12.
        const heard$ = campaign(a, '/e').pipe(delay(12));

        m.expect(heard$.pipe(whileLeading(() => work)), unsub).toBeObservable('');
        m.expect(work).toHaveSubscriptions([]);
        m.flush();
        zk.expectClean();
      }),
    );

    it(
      'resigns when the work fails',
      marbles((m) => {
        const { zk, a, b } = contest();
        const work = m.cold('  --w-#');
        const unsub = '        -------!';
        const workSubs = '     ^---!';
        const expected = '     --w-#';
        const next = '         ----n';

        m.expect(campaign(a, '/e').pipe(whileLeading(() => work))).toBeObservable(expected);
        m.expect(campaign(b, '/e').pipe(whileLeading(() => of('n'))), unsub).toBeObservable(next);
        m.expect(work).toHaveSubscriptions(workSubs);
        m.flush();
        zk.expectClean();
      }),
    );
  });

  describe('with a handover', () => {
    /**
     * Creates work that goes on for `frames` frames after the signal of the term is aborted. In
     * each frame of the work, the work checks whether the client still leads. The work adds the
     * result, `true` or `false`, to `notes`.
     */
    function slow(frames: number, notes: boolean[]): (term: LeaderTerm) => Observable<string> {
      return (term) => {
        const stopped$ = new Subject<void>();
        term.signal.addEventListener('abort', () => {
          stopped$.next();
        });
        const ending$ = timer(1, 1).pipe(take(frames));
        return concat(
          interval(1).pipe(
            map(() => 'w'),
            takeUntilStopped(stopped$),
          ),
          ending$,
        ).pipe(
          tap(() => notes.push(leads(term))),
          map(() => 'w'),
        );
      };
    }

    function takeUntilStopped<T>(
      stopped$: Observable<void>,
    ): (source: Observable<T>) => Observable<T> {
      return (source) => source.pipe(takeUntil(stopped$));
    }

    it.each([
      ['until the work ends', 3, '   1----------L'],
      ['at most for the time of the handover', 9, '1------------L'],
    ])('waits %s, and only then deletes the znode', (_title, frames, next) => {
      marbles((m) => {
        const { zk, a, b } = contest();
        const notes: boolean[] = [];
        const unsubA = ' --------!';
        const unsubB = ' --------------------!';
        const expected = '-wwwwwww';

        m.expect(
          campaign(a, '/e', { handover: 5 }).pipe(whileLeading(slow(frames, notes))),
          unsubA,
        ).toBeObservable(expected);
        m.expect(
          campaign(b, '/e').pipe(map(({ role }) => (role === 'leader' ? 'L' : '1'))),
          unsubB,
        ).toBeObservable(next);
        m.flush();
        expect(notes).toContain(true);
        expect(notes).not.toContain(false);
        zk.expectClean();
      })();
    });

    it(
      'renews the lease during the handover',
      marbles((m) => {
        const { zk, a } = contest();
        const notes: boolean[] = [];
        const unsub = '---!';

        m.expect(
          campaign(a, '/e', { handover: 40 }).pipe(whileLeading(slow(28, notes))),
          unsub,
        ).toBeObservable('-ww');
        m.flush();
        expect(notes).toStrictEqual(Array.from({ length: 30 }, () => true));
        zk.expectClean();
      }),
    );

    it.each([
      ['waits for a running handover', '--!', '^-----!', '1-----L'],
      ['starts no handover', '               ------!', '^---!', '1---L'],
    ])('%s when the client closes', (_title, unsubA, workSubs, next) => {
      marbles((m) => {
        const { zk, a, b } = contest();
        zk.play(m.cold('----x', { x: () => void a.close() }));
        const work = m.cold('------|');
        const unsubB = '     -----------!';

        m.expect(
          campaign(a, '/e', { handover: 15 }).pipe(whileLeading(() => work)),
          unsubA,
        ).toBeObservable(unsubA === '--!' ? '' : '----|');
        m.expect(
          campaign(b, '/e').pipe(map(({ role }) => (role === 'leader' ? 'L' : '1'))),
          unsubB,
        ).toBeObservable(next);
        m.expect(work).toHaveSubscriptions(workSubs);
        m.flush();
        zk.expectClean();
      })();
    });

    it.each<[string, (client: ZkClient) => Command]>([
      ['a suspension', faults.suspend],
      ['an expiry', faults.expire],
      ['a deletion of its znode', faults.deleteParent],
    ])('ends the work at once after %s', (_what, fault) => {
      marbles((m) => {
        const { zk, a } = contest();
        zk.play(m.cold('------x---r', { x: fault(a), r: faults.resume(a) }));
        const work = m.cold('--------------------');
        const workSubs = '   ^-----!';
        const unsub = '      ---!';

        m.expect(
          campaign(a, '/e', { handover: 15 }).pipe(whileLeading(() => work)),
          unsub,
        ).toBeObservable('');
        m.expect(work).toHaveSubscriptions(workSubs);
        m.flush();
        zk.expectClean();
      })();
    });

    it.each([
      ['when the lease ends', '  ------i-------------h', '--------!', 0],
      ['when the znode was deleted and its event arrives', '---------x', '----------!', 3],
    ])('ends the work at once %s', (_title, commands, unsub, latency) => {
      marbles((m) => {
        const { zk, a } = contest();
        zk.delay(a, latency);
        const h = faults.heal(a);
        zk.play(m.cold(commands, { i: faults.isolate(a), x: faults.deleteParent(a), h }));
        const work = m.cold('-');
        const ends = latency === 0 ? '^--------------!' : '---------^--!';

        m.expect(
          campaign(a, '/e', { handover: 30 }).pipe(whileLeading(() => work)),
          unsub,
        ).toBeObservable('');
        m.expect(work).toHaveSubscriptions(ends);
        m.flush();
        zk.expectClean();
      })();
    });

    it(
      'starts no handover when the lease is over, even if the standing is still leader',
      marbles((m) => {
        const { zk, a } = contest();
        zk.play(m.cold('------i-------------h', { i: faults.isolate(a), h: faults.heal(a) }));
        const work = m.cold('-');
        const workSubs = '   ---^------------!';
        const unsub = '      ----------------!';
        const heard$ = campaign(a, '/e', { handover: 30 }).pipe(delay(3));

        m.expect(heard$.pipe(whileLeading(() => work)), unsub).toBeObservable('');
        m.expect(work).toHaveSubscriptions(workSubs);
        m.flush();
        zk.expectClean();
      }),
    );

    it(
      'starts no handover after leadership was lost',
      marbles((m) => {
        const { zk, a } = contest();
        zk.play(m.cold('   ----s---r', { s: faults.suspend(a), r: faults.resume(a) }));
        const work = m.cold('--------------------');
        const workSubs = ['  ^---!', '--------^-!'];
        const unsub = '      ----------!';

        m.expect(campaign(a, '/e').pipe(whileLeading(() => work)), unsub).toBeObservable('');
        m.expect(work).toHaveSubscriptions(workSubs);
        m.flush();
        zk.expectClean();
      }),
    );
  });
});
