import { openSync, readFileSync, writeSync } from 'node:fs';
import type { Term } from './Term.js';

/**
 * The size of one {@link Term} in the file, in bytes. For each term, the file contains three
 * numbers of 64 bits: `token`, `first` and `last`.
 */
const size = 24;

/**
 * Opens a file for the terms of a process. If the process is killed during a term, the file stays
 * readable.
 *
 * @returns a function that records a success of `assertLeading`. The function takes the token of
 * the term, and the time `at` of the success, in ns
 */
export function openTermFile(file: string): (token: number, at: bigint) => void {
  const descriptor = openSync(file, 'w');
  const tokens: number[] = [];
  return (token, at) => {
    const isNew = !tokens.includes(token);
    if (isNew) tokens.push(token);
    const bytes = Buffer.alloc(size);
    bytes.writeBigInt64LE(BigInt(token), 0);
    bytes.writeBigInt64LE(at, 8);
    bytes.writeBigInt64LE(at, 16);
    const from = isNew ? 0 : 16;
    writeSync(descriptor, bytes, from, size - from, tokens.indexOf(token) * size + from);
  };
}

/** Returns the terms that a process has recorded so far. */
export function readTerms(file: string): readonly Term[] {
  const bytes = readFileSync(file);
  return Array.from({ length: Math.floor(bytes.length / size) }, (_, index) => ({
    token: Number(bytes.readBigInt64LE(index * size)),
    first: bytes.readBigInt64LE(index * size + 8),
    last: bytes.readBigInt64LE(index * size + 16),
  }));
}
