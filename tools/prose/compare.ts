import type { Exceptions } from './Exceptions.js';
import { exceptionsOf } from './exceptionsOf.js';
import type { Finding } from './Finding.js';
import { fingerprint } from './fingerprint.js';

/** Findings held against the exceptions. */
export interface Comparison {
  /** Findings that are no exception. */
  readonly fresh: readonly Finding[];
  /** Exceptions that no sentence needs any more. */
  readonly stale: readonly { readonly file: string; readonly sentence: string }[];
  /** Exceptions that are needed. */
  readonly kept: Exceptions;
}

/** Holds findings against the exceptions. */
export function compare(findings: readonly Finding[], exceptions: Exceptions): Comparison {
  const isExcepted = ({ file, text }: Finding): boolean =>
    exceptions.get(file)?.has(fingerprint(text)) ?? false;
  const kept = exceptionsOf(findings.filter(isExcepted));
  return {
    fresh: findings.filter((finding) => !isExcepted(finding)),
    stale: [...exceptions].flatMap(([file, sentences]) =>
      [...sentences]
        .filter((sentence) => kept.get(file)?.has(sentence) !== true)
        .map((sentence) => ({ file, sentence })),
    ),
    kept,
  };
}
