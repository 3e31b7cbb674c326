import { createHash } from 'node:crypto';

/** DIGEST-MD5 (RFC 2831) makes the digests of the client and of the server from these values. */
export interface DigestInput {
  readonly username: string;
  readonly password: string;
  readonly realm: string;
  readonly nonce: string;
  readonly cnonce: string;
  readonly uri: string;
}

/**
 * The number of times that the client has used the nonce. This number is always 1, because each
 * authentication has a new nonce.
 */
export const nonceCount = '00000001';

/**
 * Makes a digest. The digest proves that its sender knows the password, but does not show the
 * password. For the digest of the client, `method` is `AUTHENTICATE`. For the digest of the server,
 * `method` is empty.
 */
export function digest(method: 'AUTHENTICATE' | '', input: DigestInput): string {
  const { username, realm, password, nonce, cnonce, uri } = input;
  const secret = md5(bytesOf(`${username}:${realm}:${password}`));
  const session = md5(Buffer.concat([secret, Buffer.from(`:${nonce}:${cnonce}`)]));
  const what = md5(Buffer.from(`${method}:${uri}`));
  const parts = [session.toString('hex'), nonce, nonceCount, cnonce, 'auth', what.toString('hex')];
  return md5(Buffer.from(parts.join(':'))).toString('hex');
}

/**
 * Encodes a text as Latin-1 if Latin-1 has all characters of the text. Otherwise encodes the text
 * as UTF-8. RFC 2831 prefers Latin-1, because HTTP uses Latin-1. With the same encoding, HTTP and
 * SASL can share stored hashes of passwords.
 */
function bytesOf(text: string): Buffer {
  const bytes = Buffer.from(text, 'latin1');
  return bytes.toString('latin1') === text ? bytes : Buffer.from(text);
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest();
}
