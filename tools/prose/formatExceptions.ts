import type { Exceptions } from './Exceptions.js';

/** Writes exceptions as text, in an order that keeps differences small. */
export function formatExceptions(exceptions: Exceptions): string {
  const lines = [...exceptions].flatMap(([file, sentences]) =>
    [...sentences].map((sentence) => `${file} ${sentence}`),
  );
  return [...notes, ...lines.sort()].map((line) => `${line}\n`).join('');
}

const notes = [
  '# Sentences that are older than the rules of tools/prose, by file and fingerprint. The list only gets shorter:',
  '# rewrite a sentence, then run `npm run prose -- --prune`.',
];
