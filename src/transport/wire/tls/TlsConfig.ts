import type { ConnectionOptions } from 'node:tls';

/**
 * How to connect to servers over TLS. All settings are options of `node:tls`. Give certificates and
 * keys as their contents (PEM), not as paths of files.
 */
export type TlsConfig = Pick<
  ConnectionOptions,
  | 'ca'
  | 'cert'
  | 'checkServerIdentity'
  | 'ciphers'
  | 'crl'
  | 'ecdhCurve'
  | 'key'
  | 'maxVersion'
  | 'minVersion'
  | 'passphrase'
  | 'pfx'
  | 'rejectUnauthorized'
  | 'secureContext'
  | 'servername'
  | 'sigalgs'
>;
