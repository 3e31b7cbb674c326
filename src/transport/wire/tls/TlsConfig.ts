import type { ConnectionOptions } from 'node:tls';

/**
 * Settings for connections over TLS. All of them are options of `node:tls`. For a certificate or a
 * key, give its content (PEM), not the path of its file.
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
