import { randomBytes } from 'node:crypto';
import { type Observable, of, throwError } from 'rxjs';
import { SaslError } from '../../../errors/wire/SaslError.js';
import { digest, type DigestInput, nonceCount } from './digest.js';
import { readDirectives } from './readDirectives.js';
import type { SaslMechanism } from './SaslMechanism.js';

/** The service and the host in a digest. Every ZooKeeper server expects this value. */
const uri = 'zookeeper/zk-sasl-md5';

/**
 * The SASL mechanism DIGEST-MD5 (RFC 2831). Client and server prove that they know the password,
 * but neither of them sends the password.
 */
export function digestMd5(username: string, password: string): SaslMechanism {
  return () => {
    let proof: string | undefined;
    return {
      first: Buffer.alloc(0),
      next(challenge) {
        const directives = readDirectives(challenge?.toString() ?? '');
        if (proof !== undefined) {
          const proven = directives?.get('rspauth') === proof;
          return proven ? of(null) : failed('does not show that it knows the password');
        }
        const nonce = directives?.get('nonce');
        if (nonce === undefined) return failed('does not offer DIGEST-MD5');
        const realm = directives?.get('realm') ?? '';
        const cnonce = randomBytes(24).toString('base64');
        const input: DigestInput = { username, password, realm, nonce, cnonce, uri };
        proof = digest('', input);
        return of(Buffer.from(responseTo(input)));
      },
    };
  };
}

function responseTo(input: DigestInput): string {
  const { username, realm, nonce, cnonce } = input;
  return [
    'charset=utf-8',
    ...Object.entries({ username, realm, nonce, cnonce, 'digest-uri': uri }).map(
      ([name, value]) => `${name}="${value.replace(/["\\]/g, '\\$&')}"`,
    ),
    `nc=${nonceCount}`,
    'qop=auth',
    'maxbuf=65536',
    `response=${digest('AUTHENTICATE', input)}`,
  ].join(',');
}

function failed(what: string): Observable<never> {
  return throwError(() => new SaslError(`the server ${what}`));
}
