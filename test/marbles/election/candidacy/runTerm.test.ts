import { asyncScheduler, finalize, map, NEVER, type Observable, tap } from 'rxjs';
import { NotLeadingError } from 'rxzk';
import { describe, expect, it } from 'vitest';
import type { LeaderTerm } from '../../../../src/election/LeaderTerm.js';
import { attachContext } from '../../../../src/election/candidacy/attachContext.js';
import { runTerm } from '../../../../src/election/candidacy/runTerm.js';
import type { StandingContext } from '../../../../src/election/candidacy/StandingContext.js';
import { marbles } from '../../marbles.js';

const leader = { role: 'leader', candidate: '0000000002', token: 7 } as const;
const over = new NotLeadingError({ operation: 'assertLeading', path: leader.candidate });

/**
 * Creates a standing with the role `leader`. The lease ends at the frame `until`. Without
 * `handOver`, the leader never hands over.
 */
function leading({
  until = Infinity,
  handOver,
  transaction,
}: {
  readonly until?: number;
  readonly handOver?: StandingContext['handOver'];
  readonly transaction?: StandingContext['transaction'];
} = {}): typeof leader {
  const lease = (): number => Math.max(0, until - asyncScheduler.now());
  const standing = { ...leader };
  attachContext(standing, { lease, handOver, transaction, diagnostics$: NEVER });
  return standing;
}

/**
 * Creates a list `terms` and a function `work`. Each call of `work` adds its argument, which is a
 * term, to the list `terms`. Then the call returns `work$`.
 */
function kept<T>(work$: Observable<T>) {
  const terms: LeaderTerm[] = [];
  const work = (term: LeaderTerm): Observable<T> => {
    terms.push(term);
    return work$;
  };
  return { terms, work };
}

describe('runTerm', () => {
  it(
    'emits the values of the work, and completes when the work completes',
    marbles((m) => {
      const work$ = m.cold('  -a-b-|');
      const leaving = m.hot(' ------');
      const workSubs = '      ^----!';
      const leavingSubs = '   ^----!';
      const expected = '      -a-b-|';
      const { terms, work } = kept(work$);

      m.expect(runTerm(leading(), work, leaving)).toBeObservable(expected);
      m.expect(work$).toHaveSubscriptions(workSubs);
      m.expect(leaving).toHaveSubscriptions(leavingSubs);
      m.flush();
      expect(terms.map(({ token }) => token)).toStrictEqual([7]);
    }),
  );

  it(
    'runs the work of a standing without a context',
    marbles((m) => {
      const work$ = m.cold('  -a-|');
      const leaving = m.hot(' ----');
      const workSubs = '      ^--!';
      const leavingSubs = '   ^--!';
      const expected = '      -a-|';

      m.expect(runTerm(leader, () => work$, leaving)).toBeObservable(expected);
      m.expect(work$).toHaveSubscriptions(workSubs);
      m.expect(leaving).toHaveSubscriptions(leavingSubs);
    }),
  );

  it(
    'errors when the work errors, and when the function that makes the work throws',
    marbles((m) => {
      const work$ = m.cold('  -a-#', { a: 'a' }, new RangeError('mine'));
      const leaving = m.hot(' ----');
      const workSubs = '      ^--!';
      const leavingSubs = ['  ^--!', '(^!)'];
      const expected1 = '     -a-#';
      const expected2 = '     #   ';
      const thrower = (): never => {
        throw new RangeError('mine');
      };

      m.expect(runTerm(leading(), () => work$, leaving)).toBeObservable(
        expected1,
        undefined,
        new RangeError('mine'),
      );
      m.expect(runTerm(leading(), thrower, leaving)).toBeObservable(
        expected2,
        undefined,
        new RangeError('mine'),
      );
      m.expect(work$).toHaveSubscriptions(workSubs);
      m.expect(leaving).toHaveSubscriptions(leavingSubs);
    }),
  );

  it(
    'starts no work when the lease is over already, and completes',
    marbles((m) => {
      const leaving = m.hot(' ----');
      const start = '         --^-';
      const leavingSubs = '   --(^!)';
      const expected = '      --|';
      const { terms, work } = kept(NEVER);

      m.expect(runTerm(leading({ until: 2 }), work, leaving), start).toBeObservable(expected);
      m.expect(leaving).toHaveSubscriptions(leavingSubs);
      m.flush();
      expect(terms).toStrictEqual([]);
    }),
  );

  it(
    'drops the first value after the end of the lease, and then unsubscribes from the work',
    marbles((m) => {
      const work$ = m.cold('  -a---b-c-');
      const leaving = m.hot(' ---------');
      const workSubs = '      ^----!   ';
      const leavingSubs = '   ^----!   ';
      const expected = '      -a---|   ';

      m.expect(runTerm(leading({ until: 3 }), () => work$, leaving)).toBeObservable(expected);
      m.expect(work$).toHaveSubscriptions(workSubs);
      m.expect(leaving).toHaveSubscriptions(leavingSubs);
    }),
  );

  it(
    'lets assertLeading throw only after the lease is over',
    marbles((m) => {
      const work$ = m.cold('  -a-b-');
      const assert = m.cold(' --t-t');
      const asserted = '      --t-#';
      const assertSubs = '    ^---! ';
      const unsub = '         ^----!';
      const { terms, work } = kept(work$);

      m.expect(runTerm(leading({ until: 4 }), work, NEVER), unsub).toBeObservable('-a-b-');
      m.expect(assert.pipe(tap(() => terms[0]?.assertLeading()))).toBeObservable(
        asserted,
        undefined,
        over,
      );
      m.expect(work$).toHaveSubscriptions('^----!');
      m.expect(assert).toHaveSubscriptions(assertSubs);
    }),
  );

  it(
    'aborts the signal and stops leading before it unsubscribes from the work',
    marbles((m) => {
      const work$ = m.cold(' -a----');
      const workSubs = '     ^--!  ';
      const unsub = '        ^--!  ';
      const expected = '     -a----';
      const seen: unknown[] = [];
      const work = ({ signal, assertLeading }: LeaderTerm): Observable<string> =>
        work$.pipe(
          finalize(() => {
            seen.push(signal.aborted);
            expect(assertLeading).toThrow(over);
          }),
        );

      m.expect(runTerm(leading(), work, NEVER), unsub).toBeObservable(expected);
      m.expect(work$).toHaveSubscriptions(workSubs);
      m.flush();
      expect(seen).toStrictEqual([true]);
    }),
  );

  it.each([
    ['emits', '  --x---'],
    ['errors', ' --#---'],
  ])(
    'unsubscribes from the work when the notifier %s and there is no handover',
    (_what, leaves) => {
      marbles((m) => {
        const work$ = m.cold(' -a-b-|');
        const leaving = m.hot(leaves);
        const workSubs = '     ^-!   ';
        const leavingSubs = '  ^-!   ';
        const expected = '     -a----';
        const { terms, work } = kept(work$);

        m.expect(runTerm(leading(), work, leaving)).toBeObservable(expected);
        m.expect(work$).toHaveSubscriptions(workSubs);
        m.expect(leaving).toHaveSubscriptions(leavingSubs);
        m.flush();
        expect(terms[0]?.signal.aborted).toBe(true);
      })();
    },
  );

  it(
    'continues the work during the handover, hides its values, and leads until the work ends',
    marbles((m) => {
      const work$ = m.cold('  -a-b-(c|)');
      const leaving = m.hot(' --x------');
      const probe = m.hot('   -t-t---t-');
      const workSubs = '      ^----!   ';
      const leavingSubs = '   ^-!      ';
      const probeSubs = '     ^        ';
      const expected = '      -a-------';
      const probed = '        -l-h---o-';
      const { terms, work } = kept(work$);
      const handedOver: Observable<unknown>[] = [];
      const handOver = (going$: Observable<unknown>): void => {
        handedOver.push(going$);
        going$.subscribe();
      };
      const state$ = probe.pipe(
        map(() => {
          const [term] = terms;
          return `${String(term?.signal.aborted)} ${String(leads(term))}`;
        }),
      );

      m.expect(runTerm(leading({ handOver }), work, leaving)).toBeObservable(expected);
      m.expect(state$).toBeObservable(probed, {
        l: 'false true',
        h: 'true true',
        o: 'true false',
      });
      m.expect(work$).toHaveSubscriptions(workSubs);
      m.expect(leaving).toHaveSubscriptions(leavingSubs);
      m.expect(probe).toHaveSubscriptions(probeSubs);
      m.flush();
      expect(handedOver).toHaveLength(1);
      expect(terms).toHaveLength(1);
    }),
  );

  it(
    'starts no handover when the lease is over',
    marbles((m) => {
      const work$ = m.cold('  -a------');
      const leaving = m.hot(' ----x---');
      const workSubs = '      ^---!   ';
      const leavingSubs = '   ^---!   ';
      const expected = '      -a------';
      const standing = leading({ until: 3, handOver: () => expect.unreachable() });

      m.expect(runTerm(standing, () => work$, leaving)).toBeObservable(expected);
      m.expect(work$).toHaveSubscriptions(workSubs);
      m.expect(leaving).toHaveSubscriptions(leavingSubs);
    }),
  );

  it(
    'starts no handover after the work has completed',
    marbles((m) => {
      const work$ = m.cold('  -(a|)  ');
      const leaving = m.hot(' ----x--');
      const workSubs = '      ^!     ';
      const leavingSubs = '   ^!     ';
      const expected = '      -(a|)  ';
      const standing = leading({ handOver: () => expect.unreachable() });

      m.expect(runTerm(standing, () => work$, leaving)).toBeObservable(expected);
      m.expect(work$).toHaveSubscriptions(workSubs);
      m.expect(leaving).toHaveSubscriptions(leavingSubs);
    }),
  );
});

function leads(term: LeaderTerm | undefined): boolean {
  try {
    term?.assertLeading();
    return true;
  } catch {
    return false;
  }
}
