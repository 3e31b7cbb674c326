import { lastValueFrom } from 'rxjs';
import {
  campaign,
  createClient,
  ephemeralNode,
  watchChildren,
  watchData,
  watchTree,
  type ZkClient,
} from 'rxzk';
import { type ServedZooKeeper, serveZooKeeper } from 'rxzk/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../support/eventually.js';
import { record } from '../../support/record.js';

describe('the C client in its binding against the served ZooKeeper', () => {
  let server: ServedZooKeeper;
  let client: ZkClient;

  beforeEach(async () => {
    server = await serveZooKeeper();
    client = createClient({ servers: server.servers, transport: 'binding' });
  });

  afterEach(async () => {
    await client.close();
    await server.close();
  });

  it('creates, reads, changes and deletes znodes', async () => {
    expect(await lastValueFrom(client.create('/a', 'one'))).toBe('/a');
    const numbered = client.create('/a/s-', 'x', { mode: 'ephemeralSequential' });
    expect(await lastValueFrom(numbered)).toBe('/a/s-0000000000');
    const { children } = await lastValueFrom(client.getChildren('/a'));
    expect(children).toStrictEqual(['s-0000000000']);
    const written = client.setData('/a', 'two', { version: 0 });
    expect(await lastValueFrom(written)).toMatchObject({ version: 1, numChildren: 1 });
    const stale = lastValueFrom(client.setData('/a', 'three', { version: 0 }));
    await expect(stale).rejects.toMatchObject({ code: 'BAD_VERSION' });
    await expect(lastValueFrom(client.remove('/a'))).rejects.toMatchObject({ code: 'NOT_EMPTY' });
    await lastValueFrom(client.remove('/a/s-0000000000'));
    await lastValueFrom(client.remove('/a'));
    expect(await lastValueFrom(client.exists('/a'))).toBeNull();
  });

  it('shows each change in its streams, over a lost connection and an expiry', async () => {
    server.create('/data', '0');
    using data = record(watchData(client, '/data'));
    using children = record(watchChildren(client, '/'));
    using tree = record(watchTree(client, '/data'));
    using owned = record(ephemeralNode(client, '/owned', 'mine'));
    const shows = async (text: string): Promise<void> => {
      await eventually(() => data.latest?.data.toString() === text);
    };
    await shows('0');
    await owned.until(() => true);
    server.set('/data', '1');
    await shows('1');

    server.disconnectAll();
    server.set('/data', '2');
    await shows('2');
    server.create('/data/below');
    await eventually(() =>
      tree.values.some((event) => event.type === 'added' && event.path === '/data/below'),
    );

    const [session] = server.inspect().sessions;
    expect(session?.ephemerals).toStrictEqual(['/owned']);
    server.expire(session?.sessionId ?? '');
    server.set('/data', '3');
    await shows('3');
    await eventually(() => server.inspect().sessions[0]?.ephemerals[0] === '/owned');
    expect(server.inspect().sessions[0]?.sessionId).not.toBe(session?.sessionId);
    await eventually(() => children.latest?.children.toSorted().join() === 'data,owned,zookeeper');
  });

  it('elects the next candidate when the session of the leader ends', async () => {
    await using other = createClient({ servers: server.servers, transport: 'binding' });
    using first = record(campaign(client, '/election', { id: 'first' }));
    await first.until(({ role }) => role === 'leader');
    const [leader] = server.inspect().sessions.filter(({ ephemerals }) => ephemerals.length > 0);
    using second = record(campaign(other, '/election', { id: 'second' }));
    await second.until(({ role }) => role === 'follower');
    server.expire(leader?.sessionId ?? '');
    await second.until(({ role }) => role === 'leader');
    await eventually(() => first.latest?.role === 'follower');
  });
});
