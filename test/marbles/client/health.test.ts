import { map } from 'rxjs';
import { type ClientConfig, createClient, health } from 'rxzk';
import { type Command, memoryZooKeeper } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { marbles } from '../marbles.js';

describe('health', () => {
  it(
    'is ready while connected, and live until the client is closed',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client();
      const commands: Readonly<Record<string, Command>> = {
        s: () => {
          zk.suspend(client);
        },
        x: () => void client.close(),
      };
      zk.play(m.cold('     -s----x   ', commands));
      const expected = '   1s----(x|)';

      m.expect(client.session$.pipe(map(() => health(client)))).toBeObservable(expected, {
        1: { live: true, ready: true, reason: null },
        s: {
          ...{ live: true, ready: false },
          reason:
            'the session is suspended: connect: the connection was lost (connection to memory:2181: it was cut)',
        },
        x: { live: false, ready: false, reason: 'the session is closed' },
      });
    }),
  );

  it(
    'is not live when the server has refused the identity',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client({ auth: [{ scheme: 'unheard-of', credentials: 'secret' }] });
      m.flush();

      expect(health(client)).toStrictEqual({
        ...{ live: false, ready: false },
        reason: 'the session is closed: connect: the server refuses the authentication',
      });
    }),
  );

  it('is live and not ready before the first connection', async () => {
    const config: ClientConfig = { servers: '127.0.0.1:1', transport: 'wire' };
    const client = createClient(config);

    expect(health(client)).toStrictEqual({
      ...{ live: true, ready: false },
      reason: 'the session is connecting',
    });
    await client.close();
  });
});
