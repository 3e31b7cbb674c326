import { randomBytes } from 'node:crypto';

/**
 * Returns an id and a password that no earlier server on this port has given to a session. If two
 * servers gave the same id and password, a client of the earlier server could try to resume its
 * session on the later server. This client would then get the session of another client.
 */
export function newSessionName(number: number): { readonly id: string; readonly password: string } {
  // Like this function, Apache ZooKeeper builds the id from the time and a counter.
  const id = (BigInt(Date.now()) << 20n) + BigInt(number % 2 ** 20);
  return { id: id.toString(16), password: randomBytes(16).toString('hex') };
}
