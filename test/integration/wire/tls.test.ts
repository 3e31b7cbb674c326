import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TlsError, type TlsFailure } from '../../../src/errors/wire/TlsError.js';
import type { ConnectionEvent } from '../../../src/transport/ConnectionEvent.js';
import type { TlsConfig } from '../../../src/transport/wire/tls/TlsConfig.js';
import {
  type Certificate,
  createCertificates,
} from '../../../tools/zookeeper/createCertificates.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { type Opened, openWire } from '../../unit/transport/wire/connection/openWire.js';
import { call } from './call.js';
import { creation, reading } from './operations.js';
import { startExpired } from './startExpired.js';

const folder = mkdtempSync(join(tmpdir(), 'rxzk-certificates-'));
const { authority, server: identity, client, stranger } = createCertificates(folder);
const ca = readFileSync(authority, 'utf8');
const tls = { identity: identity.identity, trusted: authority };

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('TLS', () => {
  let server: ZooKeeperServer;
  let strict: ZooKeeperServer;

  beforeAll(async () => {
    [server, strict] = await Promise.all([
      startServer({ tls }),
      startServer({ tls: { ...tls, clientAuth: 'need' } }),
    ]);
  });

  afterAll(async () => {
    await Promise.all([server.stop(), strict.stop()]);
  });

  it('carries requests, small and large', async () => {
    const connection = await openSecure(server.securePort, { ca }).connected();
    const data = 'x'.repeat(900_000);
    await call(connection, creation('/large', 'persistent', { data }));
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => call(connection, reading('/large'))),
    );

    expect(replies.every(({ reply }) => reply?.data.toString() === data)).toBe(true);
  });

  it('resumes a session', async () => {
    const first = openSecure(server.securePort, { ca });
    const { session } = await first.connected();
    first.subscription.unsubscribe();

    const second = openSecure(server.securePort, { ca }, 'localhost', { session });
    expect(await second.connected()).toMatchObject({ session });
  });

  it.each<[string, TlsConfig, string]>([
    ['the name in the connect string', { ca }, 'localhost'],
    ['an address in the connect string', { ca }, '127.0.0.1'],
    ['the name in the options', { ca, servername: 'localhost' }, 'elsewhere.test'],
    ['nothing, if told so', { rejectUnauthorized: false }, 'elsewhere.test'],
  ])('checks the certificate against %s', async (_, config, name) => {
    await openSecure(server.securePort, config, name).connected();
  });

  it.each<[TlsFailure, string, TlsConfig | true, string]>([
    ['untrusted', 'is not signed by an authority', true, 'localhost'],
    ['wrongName', 'is for another name', { ca }, 'elsewhere.test'],
    ['wrongName', 'is for another name', { ca, servername: 'elsewhere.test' }, 'localhost'],
  ])('fails as %s for a certificate that %s', async (reason, words, config, name) => {
    await expectFailure(openSecure(server.securePort, config, name), reason, words);
  });

  it('shows a certificate of the client', async () => {
    await openSecure(strict.securePort, { ca, ...shown(client) }).connected();
  });

  it.each<[string, TlsConfig]>([
    ['there is none', { ca }],
    ['the server does not trust it', { ca, ...shown(stranger) }],
  ])('fails for the certificate of the client when %s', async (_, config) => {
    await expectFailure(
      openSecure(strict.securePort, config),
      'clientCertificate',
      'it asks for a certificate of the client',
    );
  });

  it('fails on a plain port', async () => {
    await using plain = await startServer();

    for (const port of [plain.port, server.port]) {
      await expectFailure(openSecure(port, { ca }), 'plainPort', 'not use TLS');
    }
  });

  it('fails without TLS on a TLS port', async () => {
    const { ended, log } = openWire(server.securePort);

    const { cause } = (await ended()) as Extract<ConnectionEvent, { type: 'disconnected' }>;
    expect((cause as Error).message).toContain('or it uses TLS');
    expect(log).toStrictEqual(['disconnected', 'complete']);
  });

  it('fails when no server listens, as without TLS', async () => {
    expect(await openSecure(1, { ca }).ended()).toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  });
});

describe('TLS to a server that is not to be trusted', () => {
  it('fails for an expired certificate, and sends nothing', async () => {
    await using expired = await startExpired(folder);
    const { port, certificate, received } = expired;
    const session = { id: 'abc', password: '07'.repeat(16) };
    const opened = openSecure(port, { ca: certificate }, 'localhost', { session });

    await expectFailure(opened, 'outdated', 'has expired');
    expect(received).toStrictEqual([]);
  });
});

function openSecure(
  port: number,
  config: TlsConfig | true,
  name = 'localhost',
  attempt: Parameters<typeof openWire>[1] = {},
): Opened {
  const address = { host: '127.0.0.1', port, server: `${name}:${String(port)}` };
  return openWire(port, { address, ...attempt }, { tls: config });
}

async function expectFailure(opened: Opened, reason: TlsFailure, words: string): Promise<void> {
  const event = (await opened.ended()) as Extract<ConnectionEvent, { type: 'disconnected' }>;

  expect(event.cause).toBeInstanceOf(TlsError);
  expect(event.cause).toMatchObject({ code: 'TLS_ERROR', retryable: true, reason });
  expect((event.cause as TlsError).message).toContain(words);
  expect(opened.log).toStrictEqual(['disconnected', 'complete']);
}

function shown({ key, certificate }: Certificate): TlsConfig {
  return { key: readFileSync(key), cert: readFileSync(certificate) };
}
