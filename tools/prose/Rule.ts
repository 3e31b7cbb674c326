import type { Sentence } from './readSentences.js';

/** One rule of "The language of the house" in CONTRIBUTING.md. The rule checks one sentence. */
export interface Rule {
  /** A short and unique name for the report. */
  readonly name: string;
  /** What to write instead. */
  readonly advice: string;
  /** Returns the words that break the rule. Returns `null` if the sentence follows the rule. */
  readonly find: (sentence: Sentence) => string | null;
}
