import { TlsError, type TlsFailure } from '../../../errors/wire/TlsError.js';
import type { Address } from '../../../model/Address.js';

type Row = readonly [codes: RegExp, reason: TlsFailure, says: string];

const table: readonly Row[] = [
  [
    /^(CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|CRL_HAS_EXPIRED|CRL_NOT_YET_VALID)$/,
    'outdated',
    'its certificate has expired or is not valid yet',
  ],
  [/^ERR_TLS_CERT_ALTNAME_/, 'wrongName', 'its certificate is for another name'],
  [
    /SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|^CERT_|^INVALID_CA$/,
    'untrusted',
    'its certificate is not signed by an authority that `tls.ca` trusts',
  ],
  [
    /ALERT_(BAD_CERTIFICATE|CERTIFICATE|UNKNOWN_CA|UNSUPPORTED_CERTIFICATE|HANDSHAKE_FAILURE)/,
    'clientCertificate',
    'it asks for a certificate of the client, or refuses the one of `tls.cert`',
  ],
  [/WRONG_VERSION_NUMBER|^EPROTO$|PACKET_LENGTH/, 'plainPort', 'this port does not use TLS'],
];

/**
 * Takes an error of a TLS socket. If TLS may be the cause, the function returns a `TlsError` that
 * explains the error. Otherwise, for example after a refused connection, the function returns the
 * error unchanged.
 *
 * `greeting` is true until the TLS handshake has succeeded. If the server closes the connection
 * while `greeting` is true, perhaps the port does not use TLS. A port without TLS reads the first
 * bytes of TLS as the length of a request. This length is far too large, so the server closes the
 * connection.
 */
export function toTlsError(
  cause: NodeJS.ErrnoException,
  { server }: Address,
  greeting: boolean,
): Error {
  const { code = 'ECONNRESET' } = cause;
  const row = table.find(([codes]) => codes.test(code));
  if (row !== undefined) return new TlsError(row[1], `${server}: ${row[2]}`, { cause });
  if (greeting && code === 'ECONNRESET') {
    return new TlsError(
      'plainPort',
      `${server}: it hung up, perhaps because this port does not use TLS`,
      {
        cause,
      },
    );
  }
  return code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_')
    ? new TlsError('handshake', `${server}: TLS has failed (${code})`, { cause })
    : cause;
}
