import { of } from 'rxjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SaslError } from '../../../src/errors/wire/SaslError.js';
import type { SaslConfig } from '../../../src/transport/wire/sasl/SaslConfig.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ServerRelease } from '../../../tools/zookeeper/classPath.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { type Opened, openWire } from '../../unit/transport/wire/connection/openWire.js';
import { call } from './call.js';
import { creation, reading } from './operations.js';

const users = { ann: 'secret', jim: 'pa ss' };

describe.each<ServerRelease>(['installed', '3.9.3'])('SASL on the release %s', (release) => {
  let server: ZooKeeperServer;

  beforeAll(async () => {
    server = await startServer({ release, sasl: { users, required: true } });
  });

  afterAll(async () => {
    await server.stop();
  });

  it.each(Object.entries(users))(
    'accepts %s with the right password',
    async (username, password) => {
      const connection = await openSasl(server, { username, password }).connected();
      const acl = [{ perms: 31, scheme: 'sasl', id: username }];
      await call(connection, creation(`/${username}`, 'persistent', { acl }));

      expect(await call(connection, reading(`/${username}`))).toMatchObject({ returnCode: 0 });
      const { reply } = await call(connection, { type: 'whoAmI', path: '/' });
      expect(reply).toContainEqual({ scheme: 'sasl', id: username });
    },
  );

  it.each([
    ['ann', 'wrong'],
    // The server does not know the user `nobody`. For an unknown user, the server expects the
    // password of the known user who logged in last. Here, this known user is `ann`. So the
    // password for `nobody` must not be the password of `ann`.
    ['nobody', 'other'],
  ])('refuses %s with the password %s', async (username, password) => {
    const { ended, log } = openSasl(server, { username, password });

    expect(await ended()).toStrictEqual({ type: 'authFailed' });
    expect(log).toStrictEqual(['authFailed', 'complete']);
  });

  it('is required by a server with the matching setting', async () => {
    expect(await openWire(server.port).ended()).toMatchObject({
      type: 'disconnected',
      cause: new SaslError('the server takes only clients that authenticate with SASL'),
    });
  });

  it('refuses a client with another mechanism', async () => {
    const { ended } = openSasl(server, {
      mechanism: () => ({ first: Buffer.alloc(0), next: () => of(Buffer.from('nonsense')) }),
    });

    expect(await ended()).toStrictEqual({ type: 'authFailed' });
  });

  it('resumes a session', async () => {
    const sasl = { username: 'ann', password: 'secret' };
    const first = openSasl(server, sasl);
    const { session } = await first.connected();
    first.subscription.unsubscribe();

    expect(await openWire(server.port, { session }, { sasl }).connected()).toMatchObject({
      session,
    });
  });
});

describe('SASL', () => {
  it('works on 3.4.13, where a wrong password only closes the connection', async () => {
    await using server = await startServer({ release: '3.4.13', sasl: { users } });
    await openSasl(server, { username: 'ann', password: 'secret' }).connected();

    expect(await openSasl(server, { username: 'ann', password: 'wrong' }).ended()).toMatchObject({
      cause: new SaslError('the server closed the connection during the authentication'),
    });
  });

  it('fails with a server that has no SASL', async () => {
    await using server = await startServer();

    expect(await openSasl(server, { username: 'ann', password: 'secret' }).ended()).toMatchObject({
      type: 'disconnected',
      cause: new SaslError('the server does not offer DIGEST-MD5'),
    });
  });
});

function openSasl({ port }: ZooKeeperServer, sasl: SaslConfig): Opened {
  return openWire(port, {}, { sasl });
}
