import type { Sentence } from './readSentences.js';

/** One rule of the language of the house. It checks one sentence. */
export interface Rule {
  /** A short and unique name for the report. */
  readonly name: string;
  /** What to write instead. */
  readonly advice: string;
  /** Gives the words that break the rule, or `null`. */
  readonly find: (sentence: Sentence) => string | null;
}
