import { exhaustMap, fromEvent, interval, map, type Observable, takeUntil, tap, timer } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { campaign, whileLeading, type ZkClient } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { expect, it } from 'vitest';

/**
 * While the client leads, does one job after another. After the signal to stop, still finishes the
 * current job.
 */
function worker(client: ZkClient, job: Observable<unknown>): Observable<unknown> {
  return campaign(client, '/jobs/worker', { handover: 10 }).pipe(
    whileLeading(({ signal }) => {
      const turns$ = interval(5).pipe(takeUntil(fromEvent(signal, 'abort')));
      return turns$.pipe(exhaustMap(() => job));
    }),
  );
}

it(
  'finishes the current job before another candidate leads',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const [a, b] = [zk.client(), zk.client()];
    const resigns = '--------!   ';
    const next = '   f----------L';
    const end = '    ------------!';
    const ended: string[] = [];
    // The job runs from frame 5 to frame 11.
    const job$ = timer(6).pipe(tap(() => ended.push('job')));

    m.expect(worker(a, job$), resigns).toBeObservable('');
    m.expect(
      campaign(b, '/jobs/worker').pipe(map(({ role }) => (role === 'leader' ? 'L' : 'f'))),
      end,
    ).toBeObservable(next);
    m.flush();
    expect(ended).toStrictEqual(['job']);
    zk.expectClean();
  }),
);
