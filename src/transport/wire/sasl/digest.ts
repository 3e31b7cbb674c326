import { createHash } from 'node:crypto';

/** The input of the digests of RFC 2831. */
export interface DigestInput {
  readonly username: string;
  readonly password: string;
  readonly realm: string;
  readonly nonce: string;
  readonly cnonce: string;
  readonly uri: string;
}

/** The first and only use of a nonce. */
export const nonceCount = '00000001';

/**
 * The digest that proves that one side knows the password, without showing the password. The client
 * uses the method `AUTHENTICATE`, the server an empty one.
 */
export function digest(method: 'AUTHENTICATE' | '', input: DigestInput): string {
  const { username, realm, password, nonce, cnonce, uri } = input;
  const secret = md5(bytesOf(`${username}:${realm}:${password}`));
  const session = md5(Buffer.concat([secret, Buffer.from(`:${nonce}:${cnonce}`)]));
  const what = md5(Buffer.from(`${method}:${uri}`));
  const parts = [session.toString('hex'), nonce, nonceCount, cnonce, 'auth', what.toString('hex')];
  return md5(Buffer.from(parts.join(':'))).toString('hex');
}

/** Hashes text as Latin-1 if possible, as the mechanism did before it supported UTF-8. */
function bytesOf(text: string): Buffer {
  const bytes = Buffer.from(text, 'latin1');
  return bytes.toString('latin1') === text ? bytes : Buffer.from(text);
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest();
}
