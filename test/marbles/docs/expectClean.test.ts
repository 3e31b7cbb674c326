import { interval, switchMap } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { ephemeralNode } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { expect, it } from 'vitest';

it(
  'is clean when the test unsubscribes from every stream',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const unsub = '  --!';
    const expected = 'p--';

    m.expect(ephemeralNode(zk.client(), '/m'), unsub).toBeObservable(expected, { p: '/m' });
    m.flush();
    zk.expectClean();
  }),
);

it(
  'names what is left behind',
  marbles((m) => {
    const zk = memoryZooKeeper();

    m.expect(ephemeralNode(zk.client(), '/m')).toBeObservable('p', { p: '/m' });
    m.flush();

    expect(() => zk.expectClean()).toThrow(
      'left behind: 1 × watch of client 1, client 1 owns /m, the ephemeral /m',
    );
  }),
);

it(
  'stops after a million frames when a stream sends requests forever',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const client = zk.client();
    const renewed$ = interval(1000).pipe(switchMap(() => client.sync('/')));

    renewed$.subscribe();
    expect(() => m.flush()).toThrow('virtual time has passed 1000000 frames');
  }),
);
