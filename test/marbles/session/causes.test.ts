import { map } from 'rxjs';
import { type Command, memoryZooKeeper } from 'rxzk/testing';
import { describe, it } from 'vitest';
import { marbles } from '../marbles.js';

describe('the cause of a state', () => {
  it(
    'is the error that has ended a connection or a session',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client();
      const told$ = client.session$.pipe(
        map((state) => ('cause' in state ? `${state.status} ${state.cause.code}` : state.status)),
      );
      zk.play(m.cold<Command>('--------e-----x', { e: expire, x: () => void client.close() }));
      const expected = '       1-------(sen1)(x|)';

      m.expect(told$).toBeObservable(expected, {
        1: 'connected',
        s: 'suspended CONNECTION_LOSS',
        e: 'expired',
        n: 'connecting SESSION_EXPIRED',
        x: 'closed',
      });

      function expire(): void {
        zk.expire(client);
      }
    }),
  );
});
