import type { ConnectionOptions } from 'node:tls';

/** The options of `node:tls` for each connection. */
export type SecureOptions = Pick<
  ConnectionOptions,
  'secureContext' | 'servername' | 'rejectUnauthorized' | 'checkServerIdentity' | 'requestCert'
>;
