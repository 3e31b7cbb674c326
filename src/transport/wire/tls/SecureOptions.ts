import type { ConnectionOptions } from 'node:tls';

/** The options that `node:tls` gets for each connection. */
export type SecureOptions = Pick<
  ConnectionOptions,
  'secureContext' | 'servername' | 'rejectUnauthorized' | 'checkServerIdentity' | 'requestCert'
>;
