import type { Exceptions } from './Exceptions.js';
import type { Finding } from './Finding.js';
import { fingerprint } from './fingerprint.js';

/** The exceptions under which all findings are allowed. */
export function exceptionsOf(findings: readonly Finding[]): Exceptions {
  const exceptions = new Map<string, Set<string>>();
  for (const { file, text } of findings) {
    const sentences = exceptions.get(file) ?? new Set();
    exceptions.set(file, sentences.add(fingerprint(text)));
  }
  return exceptions;
}
