import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type ConnectionOptions } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  type Certificate,
  createCertificates,
} from '../../../tools/zookeeper/createCertificates.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { authenticate } from './authenticate.js';
import { openSession } from './openSession.js';

const folder = mkdtempSync(join(tmpdir(), 'rxzk-certificates-'));
const { authority, server: identity, client, stranger } = createCertificates(folder);
const tls = { identity: identity.identity, trusted: authority };

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('another release of the server', { timeout: 60_000 }, () => {
  it.concurrent.each(['3.4.13', '3.9.3'] as const)('%s serves', async (release) => {
    await using server = await startServer({ release });
    expect(await server.command('ruok')).toBe('imok');
    expect(await server.command('srvr')).toContain(`Zookeeper version: ${release}`);
    const session = await openSession(server.servers);
    expect(await session.create('/node', 'data', 0)).toBe('/node');
    session.close();
  });

  it.concurrent('3.9.3 accepts TLS', async () => {
    await using server = await startServer({ release: '3.9.3', tls });
    expect(await ask(server)).toBe('imok');
  });

  it('that is missing causes an error with the command that fetches the release', async () => {
    vi.stubEnv('XDG_CACHE_HOME', folder);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    await expect(startServer({ release: '3.9.3' })).rejects.toThrow(
      'No ZooKeeper 3.9.3 on this machine: run `node tools/setup.mjs --for-test`',
    );
  });
});

describe('a server with TLS', { timeout: 60_000 }, () => {
  it('replies over TLS and over its plain port, and needs the right authority to be trusted', async () => {
    await using server = await startServer({ tls });
    expect(await ask(server)).toBe('imok');
    expect(await server.command('ruok')).toBe('imok');
    await expect(ask(server, { ca: [] })).rejects.toThrow(/self-signed|unable to/);
  });

  it('that needs a certificate accepts only clients with a certificate of its authority', async () => {
    await using server = await startServer({ tls: { ...tls, clientAuth: 'need' } });
    expect(await ask(server, await shown(client))).toBe('imok');
    await expect(ask(server)).rejects.toThrow(/alert|ECONNRESET/);
    await expect(ask(server, await shown(stranger))).rejects.toThrow(/alert|ECONNRESET/);
  });
});

describe('a server with SASL', { timeout: 60_000 }, () => {
  let server: ZooKeeperServer;

  beforeAll(async () => {
    server = await startServer({ sasl: { users: { ann: 'secret' }, required: true } });
  }, 60_000);

  afterAll(async () => {
    await server.stop();
  });

  it('replies', async () => {
    expect(await server.command('ruok')).toBe('imok');
  });

  it('accepts a client with the password, by DIGEST-MD5', async () => {
    expect(await authenticate(server.port, 'ann', 'secret')).toMatch(/^rspauth=/);
    await expect(authenticate(server.port, 'ann', 'wrong')).rejects.toThrow('ended');
  });
});

/** Returns the reply of the server to `ruok` over TLS. */
async function ask(server: ZooKeeperServer, options: ConnectionOptions = {}): Promise<string> {
  const socket = connect({
    port: server.securePort,
    host: '127.0.0.1',
    ca: await readFile(authority),
    ...options,
  });
  await once(socket, 'secureConnect');
  socket.write('ruok');
  return text(socket);
}

async function shown({ key, certificate }: Certificate): Promise<ConnectionOptions> {
  return { key: await readFile(key), cert: await readFile(certificate) };
}
