import type { Sentence } from './readSentences.js';

/** What the language of the house asks of a sentence. */
export interface Rule {
  /** Short and unique: the report shows it. */
  readonly name: string;
  /** What to write in place of it. */
  readonly advice: string;
  /** Gives what breaks the rule, or `null`. */
  readonly find: (sentence: Sentence) => string | null;
}
