import { lastValueFrom } from 'rxjs';
import { createClient, ephemeralNode, watchChildren, watchData, watchExists } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { eventually } from '../support/eventually.js';
import { openTapped } from '../support/openTapped.js';
import { record } from '../support/record.js';
import { steal } from '../support/steal.js';

describe('an expiry', () => {
  let server: ZooKeeperServer;

  beforeAll(async () => {
    server = await startServer();
  });

  afterAll(async () => {
    await server.stop();
  });

  it('starts a new session, where streams continue and owned znodes are created again', async () => {
    const other = createClient({ servers: server.servers });
    const { client, session: known } = openTapped({
      servers: server.servers,
      sessionTimeout: 4_000,
    });
    const session = record(client.session$);
    await lastValueFrom(other.create('/data', 'before'));
    // `/members` must not be a container. When the session expires, `/members` becomes empty, and
    // a server may delete an empty container. The sequence numbers would then start at 0 again.
    await lastValueFrom(other.create('/members'));
    const data = record(watchData(client, '/data'));
    const children = record(watchChildren(client, '/'));
    const missing = record(watchExists(client, '/missing'));
    const owned = record(ephemeralNode(client, '/owned', 'x'));
    const numbered = record(
      ephemeralNode(client, '/members/', 'x', { mode: 'ephemeralSequential' }),
    );
    await owned.until(() => true);
    await numbered.until(() => true);
    await data.until((node) => node !== null);
    const { id, password } = known()!;

    const renewed = session.next(({ status }) => status === 'connected');
    await steal(server.port, { id, password });
    await renewed;
    await eventually(() => owned.values.length === 2 && numbered.values.length === 2);

    expect(session.values).toMatchObject([
      { status: 'connecting' },
      { status: 'connected', sessionId: id },
      { status: 'suspended', sessionId: id, cause: { code: 'CONNECTION_LOSS' } },
      { status: 'expired', sessionId: id },
      { status: 'connecting', cause: { code: 'SESSION_EXPIRED' } },
      { status: 'connected' },
    ]);
    expect(session.latest).not.toMatchObject({ sessionId: id });
    expect(owned.values).toStrictEqual(['/owned', '/owned']);
    expect(numbered.values).toStrictEqual(['/members/0000000000', '/members/0000000001']);
    expect(await lastValueFrom(other.exists('/owned'))).toHaveProperty(
      'ephemeralOwner',
      session.latest?.status === 'connected' ? session.latest.sessionId : 'none',
    );

    // The streams read the same values in the new session as in the old one, so they emit nothing.
    expect(data.values).toHaveLength(1);
    expect(missing.values).toStrictEqual([null]);
    await lastValueFrom(other.setData('/data', 'after'));
    await lastValueFrom(other.create('/missing'));
    await data.until((node) => node?.data.toString() === 'after');
    await missing.until((stat) => stat !== null);
    await children.until((list) => list?.children.includes('missing') === true);
    expect(data.values).toHaveLength(2);

    await client.close();
    await other.close();
  });

  it('leaves one watch and no extra value when it happens again and again', async () => {
    const { client, session: known } = openTapped({
      servers: server.servers,
      sessionTimeout: 4_000,
    });
    const session = record(client.session$);
    const data = record(watchData(client, '/data'));
    await data.until((node) => node !== null);
    for (let round = 0; round < 5; round += 1) {
      const { id, password } = known()!;
      const renewed = session.next(({ status }) => status === 'connected');
      await steal(server.port, { id, password });
      await renewed;
      await lastValueFrom(client.sync('/'));
      expect(client.inspect().watches).toBe(1);
    }
    const { mzxid } = await lastValueFrom(client.setData('/data', 'once'));
    await data.until((node) => node?.stat.mzxid === mzxid);
    expect(data.values).toHaveLength(2);
    await client.close();
  });
});
