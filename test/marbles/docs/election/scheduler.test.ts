import { interval, map, type Observable, tap } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { campaign, whileLeading, type ZkClient } from 'rxzk';
import { type Command, memoryZooKeeper } from 'rxzk/testing';
import { it } from 'vitest';

/**
 * Emits the id every 2 ms while this process leads. Every process runs this function, and at most
 * one process leads at a time.
 */
function heart(client: ZkClient, id: string): Observable<string> {
  return campaign(client, '/jobs/heart', { id }).pipe(
    whileLeading(({ assertLeading }) =>
      interval(2).pipe(
        tap(assertLeading),
        map(() => id),
      ),
    ),
  );
}

it(
  'lets the next candidate lead when the leader resigns, and when its session expires',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const [a, b, c] = [zk.client(), zk.client({ sessionTimeout: 8 }), zk.client()];
    const faults: Record<string, Command> = { s: () => zk.suspend(b), r: () => zk.resume(b) };
    zk.play(m.cold('   ----------s-----------r--', faults));
    const resigns = '  -----!                   ';
    const beatsOfA = ' --a-a                    ';
    const beatsOfB = ' -------b-b               ';
    const beatsOfC = ' --------------------c-c-c';
    const end = '      -------------------------!';

    m.expect(heart(a, 'a'), resigns).toBeObservable(beatsOfA);
    m.expect(heart(b, 'b'), end).toBeObservable(beatsOfB);
    m.expect(heart(c, 'c'), end).toBeObservable(beatsOfC);
  }),
);
