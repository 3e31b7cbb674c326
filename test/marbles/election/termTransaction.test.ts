import {
  catchError,
  exhaustMap,
  map,
  NEVER,
  type Observable,
  of,
  startWith,
  switchMap,
  timer,
} from 'rxjs';
import {
  campaign,
  type CampaignConfig,
  isZkError,
  type LeaderTerm,
  type Standing,
  whileLeading,
  type ZkClient,
} from 'rxzk';
import { describe, expect, it } from 'vitest';
import { InvalidArgumentError } from '../../../src/errors/InvalidArgumentError.js';
import { failureAs } from '../failureAs.js';
import { marbles } from '../marbles.js';
import { contest, faults } from './contest.js';

const operations = [
  { type: 'create', path: '/job' },
  { type: 'check', path: '/e' },
] as const;
const values: Record<string, unknown> = { r: ['/job', undefined], y: true, n: false };

/**
 * Waits for `frames` frames after leadership begins. Then passes the list `operations` to the
 * method `transaction` of the term, even if the client has already lost leadership.
 */
function send(client: ZkClient, frames: number, config?: CampaignConfig): Observable<unknown> {
  return campaign(client, '/e', config).pipe(
    whileLeading((term) => NEVER.pipe(startWith(term))),
    exhaustMap(({ transaction }) => timer(frames).pipe(switchMap(() => transaction(operations)))),
    failureAs(({ code, operation, index, outcome }) => ({ code, operation, index, outcome })),
  );
}

/** Emits whether `/job` exists at the given frame. */
function created(client: ZkClient, frame: number): Observable<unknown> {
  return timer(frame).pipe(
    switchMap(() => client.exists('/job')),
    map((stat) => stat !== null),
  );
}

const notLeading = {
  code: 'NOT_LEADING',
  ...{ operation: 'transaction', index: undefined, outcome: 'none' },
};

describe('LeaderTerm.transaction', () => {
  it.each(['curatorLatch', 'curatorLock', 'kazoo', 'goZookeeper'] as const)(
    'is applied while the own znode exists, with names of %s',
    (preset) => {
      marbles((m) => {
        const { a, b } = contest();

        m.expect(send(a, 5, { preset }), '-------!').toBeObservable('-----r--', values);
        m.expect(created(b, 6)).toBeObservable('------(y|)', values);
      })();
    },
  );

  it(
    'is refused when the own znode is gone and the client has not received the event yet',
    marbles((m) => {
      const { zk, a, b } = contest();
      zk.play(
        m.cold('--w----x', {
          w: () => {
            zk.delay(a, 3);
          },
          x: faults.deleteOwn(a),
        }),
      );

      m.expect(send(a, 8)).toBeObservable('-----------(e|)', { e: notLeading });
      m.expect(created(b, 12)).toBeObservable('------------(n|)', values);
    }),
  );

  it(
    'is not sent after the lease is over',
    marbles((m) => {
      const { zk, a, b } = contest();
      zk.play(m.cold('--s', { s: faults.suspend(a) }));

      m.expect(send(a, 15)).toBeObservable('---------------(e|)', { e: notLeading });
      m.expect(created(b, 16)).toBeObservable('----------------(n|)', values);
    }),
  );

  it(
    'has an unknown outcome when the connection is lost before the reply',
    marbles((m) => {
      const { zk, a } = contest();
      zk.play(m.cold('--d', { d: faults.loseReply(a) }));
      const lost = { ...notLeading, code: 'CONNECTION_LOSS', outcome: 'unknown' };

      m.expect(send(a, 3)).toBeObservable('---(e|)', { e: lost });
    }),
  );

  it(
    'is also applied during a handover',
    marbles((m) => {
      const { a, b } = contest();
      const work = ({ transaction }: LeaderTerm): Observable<unknown> =>
        timer(5).pipe(switchMap(() => transaction(operations)));
      const source = campaign(a, '/e', { handover: 8 }).pipe(whileLeading(work));

      m.expect(source, '---!').toBeObservable('---');
      m.expect(created(b, 6)).toBeObservable('------(y|)', values);
    }),
  );

  it(
    'counts only the operations of the caller in the index of an error',
    marbles((m) => {
      const { a } = contest();
      const source = campaign(a, '/e').pipe(
        whileLeading(({ transaction }) =>
          transaction([
            { type: 'check', path: '/e' },
            { type: 'remove', path: '/none' },
          ]).pipe(
            catchError((error: unknown) => of(isZkError(error, 'NO_NODE') ? error.index : error)),
          ),
        ),
      );

      m.expect(source, '---!').toBeObservable('1--', { 1: 1 });
    }),
  );

  it.each(['apache', 'sequence'] as const)(
    'throws at the call for names of %s, which hold no GUID',
    (preset) => {
      marbles((m) => {
        const { a } = contest();
        const rule =
          'must put a GUID into the names of candidates for a transaction, as curatorLatch does';
        const source = campaign(a, '/e', { preset }).pipe(
          whileLeading(({ transaction }) => transaction(operations)),
        );

        m.expect(source).toBeObservable('#', {}, new InvalidArgumentError('preset', rule));
      })();
    },
  );

  it(
    'throws at the call if a program has made the standing by hand',
    marbles((m) => {
      const standing: Standing = { role: 'leader', candidate: 'n_1', token: 7 };
      const rule = 'must come from campaign, lock or semaphore for a transaction';
      const source = of(standing).pipe(whileLeading(({ transaction }) => transaction(operations)));

      m.expect(source).toBeObservable('#', {}, new InvalidArgumentError('standing', rule));
    }),
  );

  it(
    'throws at the call for a wrong operation',
    marbles((m) => {
      const { a } = contest();
      const wrong = [{ type: 'check', path: 'e' }] as const;
      const source = campaign(a, '/e').pipe(
        whileLeading(({ transaction }) => {
          expect(() => transaction(wrong)).toThrow(InvalidArgumentError);
          return of('refused');
        }),
      );

      m.expect(source, '--!').toBeObservable('r-', { r: 'refused' });
    }),
  );
});
