import { defaultIfEmpty, type Observable, take, takeWhile } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { lock, whileLeading, type ZkClient } from 'rxzk';
import { type Command, memoryZooKeeper } from 'rxzk/testing';
import { it } from 'vitest';

/** Does the work if nobody holds the lock now. Emits `busy` if somebody holds the lock. */
function ifFree(client: ZkClient, work: Observable<string>): Observable<string> {
  return lock(client, '/locks/migration').pipe(
    takeWhile(({ role }) => role !== 'follower'),
    whileLeading(() => work),
    take(1),
    defaultIfEmpty('busy'),
  );
}

it(
  'does the work in only one process at a time',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const work = m.cold('  -----(w|)             ');
    const first = '        -----(w|)             ';
    const meanwhile = '    ---^                  ';
    const refused = '      ---(b|)               ';
    const later = '        -------^              ';
    const second = '       ------------(w|)      ';
    const values = { w: 'w', b: 'busy' };

    m.expect(ifFree(zk.client(), work)).toBeObservable(first, values);
    m.expect(ifFree(zk.client(), work), meanwhile).toBeObservable(refused, values);
    m.expect(ifFree(zk.client(), work), later).toBeObservable(second, values);
    m.flush();
    zk.expectClean();
  }),
);

it(
  'gets the lock when the session of a disconnected holder has expired',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const [a, b] = [zk.client({ sessionTimeout: 10 }), zk.client()];
    const faults: Record<string, Command> = { s: () => zk.suspend(a) };
    zk.play(m.cold('       --s---------------- ', faults));
    const work = m.cold('  -----(w|)           ');
    const workSubs = ['    ^-!                 ', '-------------^----!'];
    const cutOff = '       ------------------! ';
    const early = '        ------^             ';
    const refused = '      ------(b|)          ';
    const late = '         -------------^      ';
    const second = '       ------------------(w|)';
    const values = { w: 'w', b: 'busy' };

    m.expect(ifFree(a, work), cutOff).toBeObservable('', values);
    m.expect(ifFree(b, work), early).toBeObservable(refused, values);
    m.expect(ifFree(b, work), late).toBeObservable(second, values);
    m.expect(work).toHaveSubscriptions(workSubs);
  }),
);
