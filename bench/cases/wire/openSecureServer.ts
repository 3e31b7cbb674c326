import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCertificates } from '../../../tools/zookeeper/createCertificates.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';

/** A server with one port for plain connections and one port for TLS. */
export interface SecureServer extends AsyncDisposable {
  readonly server: ZooKeeperServer;
  /** The certificate of the authority that signed the certificate of the server. */
  readonly ca: string;
}

/**
 * Creates two certificates: one for an authority, and one for a server. Then starts this server.
 */
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
