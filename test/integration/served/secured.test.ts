import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastValueFrom } from 'rxjs';
import { createClient } from 'rxzk';
import { serveZooKeeper } from 'rxzk/testing';
import { afterAll, expect, it } from 'vitest';
import {
  type Certificate,
  createCertificates,
} from '../../../tools/zookeeper/createCertificates.js';

const folder = mkdtempSync(join(tmpdir(), 'rxzk-served-'));
const certificates = createCertificates(folder);
const ca = readFileSync(certificates.authority, 'utf8');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('a served ZooKeeper with TLS closes at once although a client never ends its handshake', async () => {
  const server = await serveZooKeeper({ tls: pair(certificates.server) });
  const socket = connect(server.port, '127.0.0.1');
  await once(socket, 'connect');
  await Promise.all([once(socket, 'close'), server.close()]);
  expect(socket.destroyed).toBe(true);
});

it('a served ZooKeeper with TLS serves a client that trusts its certificate', async () => {
  await using server = await serveZooKeeper({
    tls: pair(certificates.server),
    seed: { '/a': 'x' },
  });
  await using client = createClient({ servers: server.servers, tls: { ca } });
  await using trustless = createClient({
    ...{ servers: server.servers, tls: {}, operationTimeout: 1_000 },
  });

  expect((await lastValueFrom(client.getData('/a'))).data.toString()).toBe('x');
  await expect(lastValueFrom(trustless.getData('/a'))).rejects.toMatchObject({
    code: 'NOT_CONNECTED',
  });
});

it('a served ZooKeeper that asks for certificates serves nobody without one', async () => {
  await using server = await serveZooKeeper({
    tls: { ...pair(certificates.server), ca, requestCert: true, rejectUnauthorized: true },
  });
  await using client = createClient({
    ...{ servers: server.servers, tls: { ca, ...pair(certificates.client) } },
  });
  await using nobody = createClient({
    ...{ servers: server.servers, tls: { ca }, operationTimeout: 1_000 },
  });

  expect(await lastValueFrom(client.exists('/'))).not.toBeNull();
  await expect(lastValueFrom(nobody.exists('/'))).rejects.toMatchObject({ code: 'NOT_CONNECTED' });
});

function pair({ key, certificate }: Certificate): { readonly key: string; readonly cert: string } {
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(certificate, 'utf8') };
}
