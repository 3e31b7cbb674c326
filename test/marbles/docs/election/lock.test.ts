import { catchError, type Observable, of, skipWhile, take, timeout } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { lock, whileLeading, type ZkClient } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { it } from 'vitest';

/**
 * Does the work while the client holds the lock. If the client does not get the lock within 4 ms,
 * gives up the attempt.
 */
function locked(client: ZkClient, work: Observable<string>): Observable<string> {
  return lock(client, '/locks/report').pipe(
    skipWhile(({ role }) => role !== 'leader'),
    timeout({ first: 4 }),
    whileLeading(() => work),
    take(1),
    catchError(() => of('gave up')),
  );
}

it(
  'runs the work of one candidate after the other, and leaves no znode behind',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const work = m.cold('---(w|)          ');
    const first = '      ---(w|)          ';
    const second = '     ------(w|)       ';
    const third = '      ----(g|)         ';
    const values = { w: 'w', g: 'gave up' };

    m.expect(locked(zk.client(), work)).toBeObservable(first, values);
    m.expect(locked(zk.client(), work)).toBeObservable(second, values);
    m.expect(locked(zk.client(), work)).toBeObservable(third, values);
    m.flush();
    zk.expectClean();
  }),
);
