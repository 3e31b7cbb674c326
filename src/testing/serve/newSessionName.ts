import { randomBytes } from 'node:crypto';

/**
 * A name that no earlier server on this port has given. Clients of an earlier server may still use
 * theirs.
 */
export function newSessionName(number: number): { readonly id: string; readonly password: string } {
  // The same form as in Apache ZooKeeper: the time, followed by a counter.
  const id = (BigInt(Date.now()) << 20n) + BigInt(number % 2 ** 20);
  return { id: id.toString(16), password: randomBytes(16).toString('hex') };
}
