import { once } from 'node:events';
import {
  ACL,
  type Client,
  createClient,
  CreateMode,
  type Event,
  Id,
  Permission,
  type Transaction,
} from 'node-zookeeper-client';
import { type ServedZooKeeper, serveZooKeeper } from 'rxzk/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../support/eventually.js';

describe('`node-zookeeper-client` against the served ZooKeeper', () => {
  let server: ServedZooKeeper;
  let client: Client;

  beforeEach(async () => {
    server = await serveZooKeeper();
    client = createClient(server.servers, { sessionTimeout: 10_000 });
    client.connect();
    await once(client, 'connected');
  });

  afterEach(async () => {
    client.close();
    await server.close();
  });

  const create = (path: string, data: string, mode = CreateMode.PERSISTENT): Promise<unknown> =>
    settled((done) => {
      client.create(path, Buffer.from(data), mode, done);
    });
  const getData = async (path: string, watcher?: (event: Event) => void): Promise<string> =>
    String(
      await settled((done) => {
        if (watcher === undefined) client.getData(path, done);
        else client.getData(path, watcher, done);
      }),
    );
  const remove = (path: string): Promise<unknown> =>
    settled((done) => {
      client.remove(path, done);
    });
  const exists = (path: string): Promise<unknown> =>
    settled((done) => {
      client.exists(path, done);
    });
  const commit = (transaction: Transaction): Promise<unknown> =>
    settled((done) => {
      transaction.commit(done);
    });

  it('creates, reads, changes and deletes znodes', async () => {
    expect(await create('/a', 'one')).toBe('/a');
    expect(await create('/a/s-', '', CreateMode.EPHEMERAL_SEQUENTIAL)).toBe('/a/s-0000000000');
    const set = (version: number): Promise<unknown> =>
      settled((done) => {
        client.setData('/a', Buffer.from('two'), version, done);
      });
    expect(await set(0)).toMatchObject({ version: 1, dataLength: 3, numChildren: 1 });
    await expect(set(0)).rejects.toMatchObject({ name: 'BAD_VERSION' });
    expect(await getData('/a')).toBe('two');
    await expect(remove('/a')).rejects.toMatchObject({ name: 'NOT_EMPTY' });
    await remove('/a/s-0000000000');
    await remove('/a');
    expect(await exists('/a')).toBeNull();
  });

  it('applies either all operations of a transaction or none of them', async () => {
    const good = client
      .transaction()
      .create('/t', Buffer.from('1'))
      .check('/t', 0)
      .setData('/t', Buffer.from('2'))
      .create('/gone')
      .remove('/gone');
    expect(await commit(good)).toHaveLength(5);
    expect(await getData('/t')).toBe('2');
    expect(await exists('/gone')).toBeNull();
    const bad = client.transaction().create('/never').check('/t', 7);
    await expect(commit(bad)).rejects.toMatchObject({ name: 'BAD_VERSION' });
    expect(await exists('/never')).toBeNull();
  });

  it('hides from others data that only an owner may read', async () => {
    client.addAuthInfo('digest', Buffer.from('anna:secret'));
    await create('/private', 'mine');
    await settled((done) => {
      client.setACL('/private', [new ACL(Permission.ALL, new Id('auth', ''))], done);
    });
    expect(await getData('/private')).toBe('mine');
    const other = createClient(server.servers);
    other.connect();
    await once(other, 'connected');
    const theirs = settled((done) => {
      other.getData('/private', done);
    });
    await expect(theirs).rejects.toMatchObject({ name: 'NO_AUTH' });
    other.close();
  });

  it('gets an event for each change, also after a lost connection', async () => {
    server.create('/w', 'a');
    const events: string[] = [];
    const saw = ({ name, path }: Event): void => {
      events.push(`${name} ${path}`);
    };
    await getData('/w', saw);
    server.set('/w', 'b');
    await eventually(() => events.length === 1);

    await getData('/w', saw);
    client.getChildren('/', saw, () => undefined);
    client.exists('/later', saw, () => undefined);
    await eventually(() => server.inspect().watches === 3);
    const back = once(client, 'connected');
    server.disconnectAll();
    // The client has no connection during this change. When the client sets its watches again, the
    // server reports the change.
    server.set('/w', 'c');
    await back;
    await eventually(() => events.length === 2 && server.inspect().watches === 2);
    server.create('/later');
    await eventually(() => events.length === 4);
    expect(events.slice(0, 2)).toStrictEqual(['NODE_DATA_CHANGED /w', 'NODE_DATA_CHANGED /w']);
    expect(events.slice(2).toSorted()).toStrictEqual([
      'NODE_CHILDREN_CHANGED /',
      'NODE_CREATED /later',
    ]);
  });

  it('loses its ephemerals with its session', async () => {
    await create('/here', '', CreateMode.EPHEMERAL);
    const sessionId = client.getSessionId().toString('hex');
    expect(server.inspect().sessions).toMatchObject([{ sessionId, ephemerals: ['/here'] }]);
    const expired = once(client, 'expired');
    server.expire(sessionId);
    await expired;
    expect(server.inspect()).toMatchObject({ sessions: [], znodes: 4 });
  });
});

/** Calls a function that takes a callback. Returns the result as a promise. */
function settled(
  call: (done: (error: unknown, value?: unknown) => void) => void,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    call((error, value) => {
      // This client fails with exceptions that are no instances of `Error`.
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      if (error) reject(error);
      else resolve(value);
    });
  });
}
