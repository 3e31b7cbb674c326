import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Rule } from './Rule.js';

const glossary = fileURLToPath(new URL('../../docs/glossary.md', import.meta.url));

/** The words that the glossary explains: the words in the first column of its tables. */
const defined = new Set(
  [...readFileSync(glossary, 'utf8').matchAll(/^\| ([^|]+?) *\|/gm)].flatMap(([, term = '']) =>
    term.split(/[^A-Za-z]+/),
  ),
);

/**
 * Words that need no explanation: abbreviations that every developer knows, and names in capital
 * letters. Such a name belongs to a permission, a setting or a code.
 */
const known = new Set(
  (
    'API CPU CVE DNS ES ESM CJS GNU HTML HTTP JSON MB MIT SDK SHA SQL SVG TCP URL UTF ' +
    'CLIENT CPPFLAGS CREATE DELETE FFFF NET READ TEST UNDECODABLE UNIMPLEMENTED ZOOKEEPER'
  ).split(' '),
);

/** Finds an abbreviation that a page uses and that the glossary does not explain. */
export const undefinedTerm: Rule = {
  name: 'undefined term',
  advice: 'explain it in docs/glossary.md, or write it out',
  find: ({ prose }) =>
    (prose.match(/\b(?!SIG)[A-Z]{2,}(?=s?\b)(?!_)/g) ?? []).find(
      (word) => !known.has(word) && !defined.has(word),
    ) ?? null,
};
