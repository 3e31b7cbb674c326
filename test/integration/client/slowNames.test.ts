import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type SessionState } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startProxy, type TcpProxy } from '../../../tools/startProxy.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { eventually } from '../support/eventually.js';
import { record } from '../support/record.js';

/** A host name with the reply of the name server: the addresses, and the delay of the reply. */
interface Name {
  addresses: readonly string[];
  /** The delay of the reply, in ms. */
  delay: number;
  asked: number;
  underWay: number;
  /** The largest number of lookups of this name that were under way at the same time. */
  most: number;
}

const names = vi.hoisted(() => new Map<string, Name>());

vi.mock('node:dns/promises', () => ({
  lookup: async (host: string) => {
    const name = names.get(host);
    if (name === undefined) throw new Error(`Nobody has told what ${host} is`);
    const { addresses, delay } = name;
    name.asked += 1;
    name.underWay += 1;
    name.most = Math.max(name.most, name.underWay);
    await sleep(delay);
    name.underWay -= 1;
    return addresses.map((address) => ({ address, family: 4 }));
  },
}));

/** The address where the server listens. */
const good = '127.0.0.3';
const silent = ['127.0.0.11', '127.0.0.12', '127.0.0.13'];

describe('a client with the default settings', { timeout: 60_000 }, () => {
  let proxy: TcpProxy;
  let server: ZooKeeperServer;
  let listeners: readonly Server[];

  beforeAll(async () => {
    // A host name has several addresses here, but only one port. So the server, the silent
    // listeners and a proxy at 127.0.0.1 listen on the same port. `startServer` waits
    // for a reply from 127.0.0.1, so `startServer` needs the proxy too.
    const target = { host: good, port: 0 };
    proxy = await startProxy(target);
    const { port } = proxy;
    proxy.retarget({ ...target, port });
    server = await startServer({ port, properties: { clientPortAddress: good } });
    listeners = silent.map((host) => createServer(() => {}).listen(port, host));
    await Promise.all(listeners.map((listener) => once(listener, 'listening')));
  });

  afterAll(async () => {
    await server.stop();
    await proxy.stop();
    for (const listener of listeners) listener.close();
  });

  it.concurrent.each([
    ['2 s', 2_000],
    ['5 s', 5_000],
  ])('connects when a lookup takes %s', async (_, delay) => {
    const [host, name] = know(`slow-${String(delay)}.test`, [good], delay);
    await using client = createClient({ servers: `${host}:${String(proxy.port)}` });
    using states = record(client.session$);
    await states.until(isConnected, delay + 3_000);
    expect(name.most).toBe(1);
  });

  it.concurrent('starts no second lookup while the first one gets no reply', async () => {
    const [host, name] = know('never.test', [good], 30_000);
    await using client = createClient({ servers: `${host}:${String(proxy.port)}` });
    await sleep(8_000);
    expect(name.most).toBe(1);
    expect(client.inspect()).toMatchObject({ session: { status: 'connecting' }, server: null });
  });

  it.concurrent(
    'looks a name up again before it has tried all of its stale addresses',
    async () => {
      const [host, name] = know('stale.test', silent, 0);
      await using client = createClient({ servers: `${host}:${String(proxy.port)}` });
      using states = record(client.session$);
      await eventually(() => name.asked > 0);
      name.addresses = [good];
      // An attempt to connect to a silent address takes at least 1.6 s, so three attempts take at
      // least 4.8 s. To connect within 4.5 s, the client must look the name up again before it has
      // tried all three addresses.
      await states.until(isConnected, 4_500);
    },
  );

  it.concurrent('follows a name to another address when its lookup takes 2 s', async () => {
    const [host, name] = know('moves.test', ['127.0.0.1'], 0);
    await using client = createClient({ servers: `${host}:${String(proxy.port)}` });
    using states = record(client.session$);
    const before = await states.until(isConnected, 5_000);
    name.addresses = [good];
    name.delay = 2_000;
    await proxy.refuse();
    const after = await states.next(isConnected, 6_000);
    expect(after).toStrictEqual(before);
    expect(name.most).toBe(1);
  });
});

function know(host: string, addresses: readonly string[], delay: number): readonly [string, Name] {
  const name = { addresses, delay, asked: 0, underWay: 0, most: 0 };
  names.set(host, name);
  return [host, name];
}

function isConnected({ status }: SessionState): boolean {
  return status === 'connected';
}
