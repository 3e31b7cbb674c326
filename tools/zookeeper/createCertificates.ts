import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The PEM files of one certificate. */
export interface Certificate {
  readonly key: string;
  readonly certificate: string;
  /** The file that contains both the key and the certificate. */
  readonly identity: string;
}

/** The certificates for tests with TLS. */
export interface Certificates {
  /**
   * The file with the certificate of the authority. The authority has signed `server` and `client`.
   */
  readonly authority: string;
  /** The certificate of a server. It is valid for `localhost` and 127.0.0.1. */
  readonly server: Certificate;
  /** The certificate of a client. */
  readonly client: Certificate;
  /** A self-signed certificate of a client. The authority has not signed this certificate. */
  readonly stranger: Certificate;
}

/** Creates the certificates in a folder, with `openssl`. The caller must remove the folder. */
export function createCertificates(folder: string): Certificates {
  const authority = create(folder, 'authority', '/CN=rxzk tests');
  const signed = ['-CA', authority.certificate, '-CAkey', authority.key];
  return {
    authority: authority.certificate,
    server: create(folder, 'server', '/CN=server', [
      ...signed,
      ...['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'],
    ]),
    client: create(folder, 'client', '/CN=client', signed),
    stranger: create(folder, 'stranger', '/CN=stranger'),
  };
}

function create(
  folder: string,
  name: string,
  subject: string,
  more: readonly string[] = [],
): Certificate {
  const [key, certificate, identity] = ['key', 'crt', 'pem'].map((end) =>
    join(folder, `${name}.${end}`),
  ) as [string, string, string];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  const made = ['-noenc', '-keyout', key, '-out', certificate];
  execFileSync('openssl', ['req', '-x509', ...curve, ...made, '-subj', subject, ...more], {
    stdio: 'pipe',
  });
  writeFileSync(identity, readFileSync(key, 'utf8') + readFileSync(certificate, 'utf8'));
  return { key, certificate, identity };
}
