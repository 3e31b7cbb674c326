import { createSecureContext } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { InvalidArgumentError } from '../../../../../src/errors/InvalidArgumentError.js';
import { TlsError } from '../../../../../src/errors/wire/TlsError.js';
import { secureOptionsOf } from '../../../../../src/transport/wire/tls/secureOptionsOf.js';
import { serverNameOf } from '../../../../../src/transport/wire/tls/serverNameOf.js';
import { toTlsError } from '../../../../../src/transport/wire/tls/toTlsError.js';

const address = { host: '10.0.0.1', port: 2281, server: 'zk1.test:2281' };

describe('serverNameOf', () => {
  it.each([
    ['zk1.test:2281', { servername: 'zk1.test' }],
    ['10.0.0.1:2281', {}],
    ['[::1]:2281', {}],
  ])('for %s is %o', (server, expected) => {
    expect(serverNameOf({ ...address, server })).toStrictEqual(expected);
  });
});

describe('secureOptionsOf', () => {
  it('is undefined for plain TCP, and has all defaults for true', () => {
    expect([undefined, false, true].map(secureOptionsOf)).toStrictEqual([undefined, undefined, {}]);
  });

  it('keeps the settings of a connection, and makes a secure context from the other settings', () => {
    const secureContext = createSecureContext();

    expect(
      secureOptionsOf({ secureContext, servername: 'a.test', rejectUnauthorized: false }),
    ).toStrictEqual({ secureContext, servername: 'a.test', rejectUnauthorized: false });
    expect(secureOptionsOf({ minVersion: 'TLSv1.3' })).toHaveProperty('secureContext.context');
  });

  it.each<[string, unknown]>([
    ['a string', 'yes'],
    ['null', null],
    ['the path of a file', { ca: '/etc/ssl/ca.pem' }],
    ['the path of a file in a list', { ca: ['/etc/ssl/ca.pem'] }],
    ['the path of a key', { key: './secret.pem' }],
    ['an invalid key', { key: '-----BEGIN PRIVATE KEY-----\nsecret\n-----END PRIVATE KEY-----' }],
    ['an invalid version', { minVersion: 'secret' }],
  ])('refuses %s, and does not show it', (_, tls) => {
    expect(() => secureOptionsOf(tls as never)).toThrow(InvalidArgumentError);
    expect(() => secureOptionsOf(tls as never)).not.toThrow(/secret|etc/);
  });
});

describe('toTlsError', () => {
  it.each([
    ['CERT_HAS_EXPIRED', 'outdated'],
    ['CERT_NOT_YET_VALID', 'outdated'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'wrongName'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'untrusted'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'untrusted'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'untrusted'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'untrusted'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'clientCertificate'],
    ['ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE', 'clientCertificate'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'plainPort'],
    ['ECONNRESET', 'plainPort'],
    ['ERR_SSL_UNSUPPORTED_PROTOCOL', 'handshake'],
  ])('gives an error %s during the TLS handshake the reason %s', (code, reason) => {
    const cause = Object.assign(new Error('of node'), { code });
    const error = toTlsError(cause, address, true);

    expect(error).toBeInstanceOf(TlsError);
    expect(error).toMatchObject({ reason, cause });
    expect(error.message).toMatch(/^zk1\.test:2281: /);
  });

  it('does not change errors that are not about TLS', () => {
    const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET' });

    expect(toTlsError(refused, address, true)).toBe(refused);
    expect(toTlsError(reset, address, false)).toBe(reset);
  });
});
