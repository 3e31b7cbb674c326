import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'node:tls';

/** A server whose certificate expired yesterday. */
export interface Expired extends AsyncDisposable {
  /** The connect string of the server. */
  readonly servers: string;
  readonly port: number;
  /** The certificate in the format PEM. It is signed with the server's own key. */
  readonly certificate: string;
  /** The bytes that the server received after the handshake. */
  readonly received: readonly Buffer[];
}

/** Starts the server at 127.0.0.1. `openssl` makes the certificate in the given folder. */
export async function startExpired(folder: string): Promise<Expired> {
  const [keyFile, request, file] = ['key', 'csr', 'crt'].map((end) =>
    join(folder, `expired.${end}`),
  ) as [string, string, string];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-noenc'];
  const subject = ['-subj', '/CN=expired', '-addext', 'subjectAltName=DNS:localhost'];
  openssl('req', ...curve, '-keyout', keyFile, '-out', request, ...subject);
  openssl(
    ...['x509', '-req', '-in', request, '-signkey', keyFile, '-out', file],
    ...['-days', '-1', '-copy_extensions', 'copy'],
  );
  const certificate = readFileSync(file, 'utf8');
  const received: Buffer[] = [];
  const server = createServer(
    { key: readFileSync(keyFile, 'utf8'), cert: certificate },
    (socket) => {
      socket.on('data', (chunk: Buffer) => received.push(chunk));
      socket.on('error', () => undefined);
    },
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    ...{ servers: `localhost:${String(port)}`, port, certificate, received },
    async [Symbol.asyncDispose]() {
      await once(server.close(), 'close');
    },
  };
}

function openssl(...args: readonly string[]): void {
  execFileSync('openssl', args, { stdio: 'pipe' });
}
