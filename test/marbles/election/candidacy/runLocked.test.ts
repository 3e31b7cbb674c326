import { map, NEVER, type Observable, timer } from 'rxjs';
import type { LeaderTerm, ZkError } from 'rxzk';
import { type Command, memoryZooKeeper } from 'rxzk/testing';
import { describe, it } from 'vitest';
import { checkContest } from '../../../../src/election/candidacy/checkContest.js';
import { runLocked, type RunLockedConfig } from '../../../../src/election/candidacy/runLocked.js';
import type { ZkClient } from '../../../../src/client/ZkClient.js';
import { contest, faults } from '../contest.js';
import { failureAs } from '../../failureAs.js';
import { marbles } from '../../marbles.js';

type Settings = Partial<Omit<RunLockedConfig<unknown>, 'work' | 'contest'>>;

/**
 * Does the work while the client holds the lock `/e`, and emits the result of the work. Replaces an
 * error by a text with its code, its outcome and the name of its cause.
 */
function locked(
  client: ZkClient,
  work: (term: LeaderTerm) => Observable<unknown>,
  { wait, signal }: Settings = {},
): Observable<unknown> {
  const names = checkContest('/e', {}, { preset: 'curatorLock', permits: 1 });
  return runLocked<unknown>(client, { contest: names, work, wait, signal }).pipe(failureAs(textOf));
}

function textOf({ code, outcome, cause }: ZkError): string {
  return [code, outcome, cause instanceof Error ? cause.name : ''].join(' ').trimEnd();
}

const values = {
  w: 'w',
  t: 'LOCK_TIMEOUT none',
  c: 'CLIENT_CLOSED none',
  a: 'NOT_LEADING unknown AbortError',
  n: 'NOT_CONNECTED none',
  d: 'LOCK_TIMEOUT none NotConnectedError',
};

describe('runLocked', () => {
  it(
    'runs the work of one candidate after the other, and completes when the lock is released',
    marbles((m) => {
      const { zk, a, b } = contest();
      const work = m.cold(' --(w|)   ');
      const workSubs = ['   ^-!      ', '--^-!    '];
      const first = '       --(w|)   ';
      const second = '      ----(w|) ';

      m.expect(locked(a, () => work)).toBeObservable(first, values);
      m.expect(locked(b, () => work)).toBeObservable(second, values);
      m.expect(work).toHaveSubscriptions(workSubs);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'completes only after the reply to the deletion of its znode',
    marbles((m) => {
      const { zk, a, b } = contest();
      zk.delay(a, 2);
      const work = m.cold('      --(w|)     ');
      const workSubs = '         ------^-!  ';
      // Each of the four requests takes 2 frames. The requests are the creation, the read of the
      // list, the renewal and the deletion. The work takes 2 frames too.
      const expected = '         ----------(w|)';
      const later = '            ----------^';
      const children$ = b.getChildren('/e').pipe(map(({ children }) => children.length));

      m.expect(locked(a, () => work)).toBeObservable(expected, values);
      m.expect(children$, later).toBeObservable('----------(0|)', { 0: 0 });
      m.expect(work).toHaveSubscriptions(workSubs);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'errors with LOCK_TIMEOUT when the wait is over, and leaves the queue',
    marbles((m) => {
      const { zk, a, b, c } = contest();
      const work = m.cold(' --------(w|)');
      const workSubs = ['   ^-------!   ', '--------^-------!'];
      const first = '       --------(w|)';
      const second = '      ---(t|)     ';
      const third = '       ----------------(w|)';

      m.expect(locked(a, () => work)).toBeObservable(first, values);
      m.expect(locked(b, () => work, { wait: 3 })).toBeObservable(second, values);
      m.expect(locked(c, () => work, { wait: 9 })).toBeObservable(third, values);
      m.expect(work).toHaveSubscriptions(workSubs);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'tries once if the wait is 0',
    marbles((m) => {
      const { zk, a, b } = contest();
      const work = m.cold(' ---(w|)    ');
      const workSubs = ['   ^--!       ', '----^--!'];
      const first = '       ---(w|)    ';
      const meanwhile = '   -^         ';
      const second = '      -(t|)      ';
      const later = '       ----^      ';
      const third = '       -------(w|)';

      m.expect(locked(a, () => work, { wait: 0 })).toBeObservable(first, values);
      m.expect(
        locked(b, () => work, { wait: 0 }),
        meanwhile,
      ).toBeObservable(second, values);
      m.expect(
        locked(b, () => work, { wait: 0 }),
        later,
      ).toBeObservable(third, values);
      m.expect(work).toHaveSubscriptions(workSubs);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'reports a missing connection after the wait, or after the operation timeout in a single try',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/e': '' });
      const offline = (): ZkClient => zk.client({ operationTimeout: 5, session: NEVER });
      const work = m.cold('w');
      const waits = '       ---(d|)';
      const tries = '       -----(n|)';
      const stop = '        ------!';

      m.expect(
        locked(offline(), () => work, { wait: 3 }),
        stop,
      ).toBeObservable(waits, values);
      m.expect(
        locked(offline(), () => work, { wait: 0 }),
        stop,
      ).toBeObservable(tries, values);
      m.expect(work).toHaveSubscriptions([]);
    }),
  );

  it(
    'waits only for the first connection in a single try',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/e': '' });
      const later = zk.client({ operationTimeout: 5, session: m.cold('--c') });
      const other = memoryZooKeeper({ '/e': '' });
      const lost = other.client();
      other.delay(lost, 3);
      other.play(m.cold('--s', { s: faults.suspend(lost) }));
      const work = m.cold('  -(w|)  ');
      const workSubs = '     --^!   ';
      const expected = '     ---(w|)';

      m.expect(locked(later, () => work, { wait: 0 })).toBeObservable(expected, values);
      m.expect(locked(lost, () => work, { wait: 0 })).toBeObservable('-----(n|)', values);
      m.expect(work).toHaveSubscriptions(workSubs);
    }),
  );

  it(
    'leaves the queue with the reason of the signal, and does not join if the signal is aborted',
    marbles((m) => {
      const { zk, a, b, c } = contest();
      const reason = new TypeError('enough');
      const controller = new AbortController();
      timer(3).subscribe(() => {
        controller.abort(reason);
      });
      const { signal } = controller;
      const work = m.cold(' ------(w|)');
      const workSubs = '    ^-----!   ';
      const first = '       ------(w|)';
      const second = '      ---#      ';
      const later = '       ----^     ';
      const third = '       ----#     ';

      m.expect(locked(a, () => work)).toBeObservable(first, values);
      m.expect(locked(b, () => work, { signal })).toBeObservable(second, {}, reason);
      m.expect(
        locked(c, () => work, { signal }),
        later,
      ).toBeObservable(third, {}, reason);
      m.expect(work).toHaveSubscriptions(workSubs);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'unsubscribes from the work at the signal, releases the lock, and errors with the reason',
    marbles((m) => {
      const { zk, a, b } = contest();
      const reason = new TypeError('enough');
      const controller = new AbortController();
      timer(3).subscribe(() => {
        controller.abort(reason);
      });
      const { signal } = controller;
      const work = m.cold(' --------(w|)');
      const workSubs = ['   ^--!        ', '---^-------!'];
      const first = '       ---#        ';
      const second = '      -----------(w|)';

      m.expect(locked(a, () => work, { signal })).toBeObservable(first, {}, reason);
      m.expect(locked(b, () => work)).toBeObservable(second, values);
      m.expect(work).toHaveSubscriptions(workSubs);
      m.flush();
      zk.expectClean();
    }),
  );

  it.each([
    ['the connection is lost', '--s'],
    ['the session expires', '   --x'],
    ['its znode is deleted', '  --d'],
  ])('errors with NOT_LEADING when %s during the work', (_, script) => {
    marbles((m) => {
      const { zk, a } = contest();
      const befall: Record<'s' | 'x' | 'd', Command> = {
        s: faults.suspend(a),
        x: faults.expire(a),
        d: faults.deleteOwn(a),
      };
      zk.play(m.cold(script, befall));
      const work = m.cold(' -----(w|)');
      const workSubs = '    ^-!      ';
      const expected = '    --(a|)   ';

      m.expect(locked(a, () => work)).toBeObservable(expected, values);
      m.expect(work).toHaveSubscriptions(workSubs);
    })();
  });

  it(
    'passes on an error of the work after the lock is released',
    marbles((m) => {
      const { zk, a, b } = contest();
      const error = new RangeError('no');
      const work = m.cold(' --#    ', {}, error);
      const workSubs = '    ^-!    ';
      const other = m.cold('-(w|)  ');
      const otherSubs = '   --^!   ';
      const first = '       --#    ';
      const second = '      ---(w|)';

      m.expect(locked(a, () => work)).toBeObservable(first, {}, error);
      m.expect(locked(b, () => other)).toBeObservable(second, values);
      m.expect(work).toHaveSubscriptions(workSubs);
      m.expect(other).toHaveSubscriptions(otherSubs);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'errors with CLIENT_CLOSED when the client is closed during the wait, or before the call',
    marbles((m) => {
      const { zk, a, b } = contest();
      zk.play(m.cold('      --x', { x: () => void b.close() }));
      const work = m.cold(' ----(w|)');
      const workSubs = '    ^---!   ';

      m.expect(locked(a, () => work)).toBeObservable('----(w|)', values);
      m.expect(locked(b, () => work)).toBeObservable('--(c|)', values);
      m.expect(
        locked(b, () => work),
        '---^',
      ).toBeObservable('---(c|)', values);
      m.expect(
        locked(b, () => work, { wait: 0 }),
        '---^',
      ).toBeObservable('---(c|)', values);
      m.expect(work).toHaveSubscriptions(workSubs);
      m.flush();
      zk.expectClean();
    }),
  );
});
