import type { ConnectionOptions } from 'node:tls';

/** What `node:tls` is told about each connection. */
export type SecureOptions = Pick<
  ConnectionOptions,
  'secureContext' | 'servername' | 'rejectUnauthorized' | 'checkServerIdentity' | 'requestCert'
>;
