import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastValueFrom } from 'rxjs';
import { type ClientConfig, createClient, type NodeData, watchData, type ZkClient } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCertificates } from '../../../tools/zookeeper/createCertificates.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { eventually } from '../support/eventually.js';
import { record } from '../support/record.js';
import { startExpired } from './startExpired.js';

const folder = mkdtempSync(join(tmpdir(), 'rxzk-secured-'));
const { authority, server: identity, client: own, stranger } = createCertificates(folder);
const ca = readFileSync(authority, 'utf8');
const cert = readFileSync(own.certificate, 'utf8');
const key = readFileSync(own.key, 'utf8');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('createClient with tls', () => {
  let server: ZooKeeperServer;
  let secureServers: string;

  beforeAll(async () => {
    server = await startServer({
      tls: { identity: identity.identity, trusted: authority, clientAuth: 'need' },
    });
    secureServers = `localhost:${String(server.securePort)}`;
  });

  afterAll(async () => {
    await server.stop();
  });

  it('watches with a client certificate, and continues after a restart of the server', async () => {
    await using client = createClient({ servers: secureServers, tls: { ca, cert, key } });
    await using other = createClient({ servers: server.servers, transport: 'wire' });
    expect(client.inspect().transport).toBe('wire');
    await lastValueFrom(other.create('/config', 'first'));
    using stream = record(watchData(client, '/config'));
    await stream.until(says('first'));
    await lastValueFrom(other.setData('/config', 'second'));
    await stream.until(says('second'));
    await restart(server, client);
    await lastValueFrom(other.setData('/config', 'third'));
    await stream.until(says('third'));

    expect(stream.values.map((node) => node?.data.toString())).toStrictEqual([
      ...['first', 'second', 'third'],
    ]);
  }, 60_000);

  it.each<[string, Partial<ClientConfig>, RegExp]>([
    [
      'for the wrong authority',
      { tls: { ca: pem(stranger.certificate), cert, key } },
      /not signed by an authority/,
    ],
    [
      'for the wrong name',
      { tls: { ca, cert, key, servername: 'elsewhere.test' } },
      /for another name/,
    ],
    ['without a certificate', { tls: { ca } }, /asks for a certificate of the client/],
    ['without TLS', { transport: 'wire' }, /or it uses TLS/],
  ])('says in `lastFailure` what is wrong %s', async (_, config, words) => {
    await expectFailure({ servers: secureServers, ...config }, words);
  });

  it('reports in `lastFailure` that a port is plain, and that a certificate has expired', async () => {
    await expectFailure({ servers: server.servers, tls: { ca } }, /not use TLS/);
    await using expired = await startExpired(folder);
    await expectFailure(
      { servers: expired.servers, tls: { ca: expired.certificate } },
      /has expired/,
    );
  });
});

describe('createClient with sasl', () => {
  let server: ZooKeeperServer;

  beforeAll(async () => {
    server = await startServer({ sasl: { users: { ann: 'secret' }, required: true } });
  });

  afterAll(async () => {
    await server.stop();
  });

  it('watches with a good password, and continues after a restart of the server', async () => {
    const sasl = { username: 'ann', password: 'secret' };
    await using client = createClient({ servers: server.servers, sasl });
    const acl = [{ perms: 31, scheme: 'sasl', id: 'ann' }];
    await lastValueFrom(client.create('/own', 'first', { acl }));
    using stream = record(watchData(client, '/own'));
    await stream.until(says('first'));
    await restart(server, client);
    await lastValueFrom(client.setData('/own', 'second'));
    await stream.until(says('second'));
  }, 60_000);

  it('closes the client after a bad password', async () => {
    await using client = createClient({
      servers: server.servers,
      sasl: { username: 'ann', password: 'wrong' },
    });
    using stream = record(watchData(client, '/own'));

    expect(await stream.ended()).toMatchObject({ code: 'AUTH_FAILED' });
    expect(client.inspect().session).toMatchObject({ status: 'closed', reason: 'authFailed' });
  });

  it('reports in `lastFailure` that a server requires SASL', async () => {
    await expectFailure({ servers: server.servers, transport: 'wire' }, /authenticate with SASL/);
  });
});

async function expectFailure(config: ClientConfig, words: RegExp): Promise<void> {
  await using client = createClient(config);
  await eventually(() => client.inspect().lastFailure !== null);
  expect(client.inspect().lastFailure).toMatch(words);
  expect(client.inspect().session.status).toBe('connecting');
}

function says(text: string): (node: NodeData | null) => boolean {
  return (node) => node?.data.toString() === text;
}

function pem(file: string): string {
  return readFileSync(file, 'utf8');
}

/**
 * Restarts the server. Waits until the client has noticed the lost connection and is connected
 * again.
 */
async function restart(server: ZooKeeperServer, client: ZkClient): Promise<void> {
  using states = record(client.session$);
  const back = states.next(({ status }) => status === 'connected', 30_000);
  await server.kill();
  await states.until(({ status }) => status === 'suspended');
  await server.restart();
  await back;
}
