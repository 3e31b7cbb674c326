import type { ConnectionOptions } from 'node:tls';

/**
 * How servers are reached over TLS. All are options of `node:tls`, and the certificates and keys are
 * given as their contents (PEM), not as the paths of files.
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
