import { randomBytes } from 'node:crypto';

/** A name that no earlier server on this port has given: its clients may still come with theirs. */
export function newSessionName(number: number): { readonly id: string; readonly password: string } {
  // As Apache ZooKeeper makes them: from the time, and a counter behind it.
  const id = (BigInt(Date.now()) << 20n) + BigInt(number % 2 ** 20);
  return { id: id.toString(16), password: randomBytes(16).toString('hex') };
}
