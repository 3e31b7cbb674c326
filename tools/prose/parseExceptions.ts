import type { Exceptions } from './Exceptions.js';

/** Reads the exceptions from a text with a file and one fingerprint per line; lines with `#` are notes. */
export function parseExceptions(text: string): Exceptions {
  const exceptions = new Map<string, Set<string>>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [file = '', sentence = ''] = line.split(' ');
    exceptions.set(file, (exceptions.get(file) ?? new Set()).add(sentence));
  }
  return exceptions;
}
