import { countWords } from './countWords.js';
import type { Rule } from './Rule.js';
import { terms } from './terms.js';
import { turns } from './turns/turns.js';

const longest = 25;

const length: Rule = {
  name: 'length',
  advice: `write at most ${longest} words, one idea per sentence`,
  find: ({ kind, prose }) => {
    const count = countWords(prose);
    return kind === 'running' && count > longest ? `${count} words` : null;
  },
};

/**
 * The rules that a program can check. The section "The language of the house" in `CONTRIBUTING.md`
 * explains these rules.
 */
export const rules: readonly Rule[] = [
  length,
  ...turns.map(({ name, pattern, advice }): Rule => ({
    name,
    advice,
    find: ({ prose }) => pattern.exec(prose)?.[0].trim() ?? null,
  })),
  ...terms.map(({ pattern, name, inCode = false }): Rule => ({
    name: `term: ${name}`,
    advice: `the one name for this is ${name}`,
    find: ({ text, prose }) => pattern.exec(inCode ? text : prose)?.[0].trim() ?? null,
  })),
];
