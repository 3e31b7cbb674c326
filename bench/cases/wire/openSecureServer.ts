import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCertificates } from '../../../tools/zookeeper/createCertificates.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';

/** A server with a plain port and one for TLS. */
export interface SecureServer extends AsyncDisposable {
  readonly server: ZooKeeperServer;
  /** The certificate of the authority that has signed for it. */
  readonly ca: string;
}

/** Starts a server with certificates that are made for it. */
export async function openSecureServer(): Promise<SecureServer> {
  const folder = mkdtempSync(join(tmpdir(), 'rxzk-bench-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const { authority, server: own } = createCertificates(folder);
    const server = await startServer({
      heap: '512m',
      maxSessionTimeout: 600_000,
      properties: { snapCount: 1e9 },
      tls: { identity: own.identity, trusted: authority },
    });
    return {
      server,
      ca: readFileSync(authority, 'utf8'),
      async [Symbol.asyncDispose]() {
        await server.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
