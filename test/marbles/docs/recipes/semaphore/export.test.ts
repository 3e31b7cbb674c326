import { type Observable, take } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { semaphore, whileLeading, type ZkClient } from 'rxzk';
import { type Command, memoryZooKeeper } from 'rxzk/testing';
import { it } from 'vitest';

/** Waits for one of the two permits, which all processes share. Then runs the export. */
function exported(client: ZkClient, run: Observable<string>): Observable<string> {
  return semaphore(client, '/pools/exports', 2).pipe(
    whileLeading(() => run),
    take(1),
  );
}

it(
  'runs two exports at a time, in the order in which they queued',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const run = m.cold('----(e|)        ');
    const runSubs = ['  ^---!           ', '^---!', '----^---!', '----^---!', '--------^---!'];
    const first = '     ----(e|)        ';
    const second = '    ----(e|)        ';
    const third = '     --------(e|)    ';
    const fourth = '    --------(e|)    ';
    const fifth = '     ------------(e|)';

    for (const expected of [first, second, third, fourth, fifth]) {
      m.expect(exported(zk.client(), run)).toBeObservable(expected);
    }
    m.expect(run).toHaveSubscriptions(runSubs);
    m.flush();
    zk.expectClean();
  }),
);

it(
  'gives the permit of a crashed process to the next process in the queue',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const [a, b, c] = [zk.client(), zk.client(), zk.client()];
    const faults: Record<string, Command> = { x: () => zk.expire(a) };
    zk.play(m.cold('    --x             ', faults));
    const run = m.cold('----(e|)        ');
    const runSubs = ['  ^-!             ', '^---!', '--^---!', '----^---!'];
    const ofA = '       --------(e|)    ';
    const ofB = '       ----(e|)        ';
    const ofC = '       ------(e|)      ';

    m.expect(exported(a, run)).toBeObservable(ofA);
    m.expect(exported(b, run)).toBeObservable(ofB);
    m.expect(exported(c, run)).toBeObservable(ofC);
    m.expect(run).toHaveSubscriptions(runSubs);
  }),
);
