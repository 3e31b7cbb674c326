import type { Turn } from './Turn.js';

const own = "(?:its|their|his|your|our|my|one's)";

/** Words that are old, rare or ambiguous. A plain word can replace each of them. */
export const wordy: readonly Turn[] = [
  {
    name: 'so that',
    pattern: /\bso that\b/i,
    advice: 'write "so" or "to", or start a new sentence',
    before: 'A snapshot never changes, so that you may keep it.',
    after: 'A snapshot never changes, so you may keep it.',
  },
  {
    name: 'as of',
    pattern: /\bas of\b/i,
    advice: 'write "from", "at" or "such as"',
    before: 'The rank is as of the last list.',
    after: 'The rank comes from the last list.',
  },
  {
    name: 'so many',
    pattern: /\bso (?:many|much|few|long|often)\b(?! as\b)/i,
    advice: 'give the number with its unit, or name it',
    before: 'The delay lets each reply take so many ms.',
    after: 'Each reply takes `delay` ms.',
  },
  {
    name: 'for as long as',
    pattern: /\bfor as long as\b/i,
    advice: 'write "while" or "as long as"',
    before: 'It is a member for as long as you subscribe.',
    after: 'It is a member while you subscribe.',
  },
  {
    name: 'of its own',
    pattern: new RegExp(
      `\\b[\\w$]+ of ${own} own(?=$|[^ ]| (?:[^\\w]|(?:alone|and|at|by|can|do|from|has|have|in|is|on|or|over|that|to|unless|with|would)\\b))`,
      'i',
    ),
    advice: 'write "its own X", "your own X" or "a separate X"',
    before: 'Each subscription sets a watch of its own.',
    after: 'Each subscription sets its own watch.',
  },
  {
    name: 'but for',
    pattern: /\bbut for\b/i,
    advice: 'write "except" or "without"',
    before: 'All are exported but for the command.',
    after: 'All are exported except the command.',
  },
  {
    name: 'nothing but',
    pattern: /\b(?:nothing|none|no \w+|nobody|all|anything|everything|any|every \w+ \w+) but\b/i,
    advice: 'write "only" or "except"',
    before: 'The request changes nothing but the version.',
    after: 'The request changes only the version.',
  },
  {
    name: 'pass over',
    pattern: /\bpass(?:es|ed|ing)? over\b/i,
    advice: 'write "skip", "ignore" or "leave out"',
    before: 'It passes over bad values.',
    after: 'It ignores bad values.',
  },
  {
    name: 'anew',
    pattern: /\banew\b/i,
    advice: 'write "again" or "from the start"',
    before: 'It starts anew for each subscriber.',
    after: 'It starts again for each subscriber.',
  },
  {
    name: 'beside',
    pattern: /\bbeside\b/i,
    advice: 'write "next to", "besides" or "in addition to"',
    before: 'The package depends on RxJS beside the binding.',
    after: 'The package depends on RxJS in addition to the binding.',
  },
  {
    name: 'some 400',
    pattern: /\bsome \d/i,
    advice: 'write "about"',
    before: 'An operator takes some 400 bytes.',
    after: 'An operator takes about 400 bytes.',
  },
  {
    name: 'very many',
    pattern: /\bvery many\b/i,
    advice: 'give the number',
    before: 'There may be very many of them.',
    after: 'There may be thousands of them.',
  },
  {
    name: 'archaic',
    pattern:
      /\b(?:lest|whence|thereby|therein|hence|thus|whereas|whilst|albeit|hitherto|hereby|thereof|wherein|whereby|upon|thereafter|notwithstanding|inasmuch|insofar|till|shall|ought|amid|amongst|save for|likewise|for ever)\b/i,
    advice: 'use a plain word: "so", "while", "although", "until", "on", "must", "forever"',
    before: 'A creation may fail, whereas a look succeeds.',
    after: 'A creation may fail although a look succeeds.',
  },
  {
    name: 'idiom',
    pattern:
      /\b(?:com(?:es?|ing)|came) (?:to nothing|to an end|to pass|about)\b|\bin one blow\b|\bbr(?:ing|ings|ought) about\b|\bas it were\b|\bin vain\b|\bat an end\b|\bat hand\b|\b(?:holds?|held) good\b|\bbe had\b/i,
    advice: 'use a plain verb: "fail", "end", "happen", "cause"',
    before: 'All attempts came to nothing.',
    after: 'All attempts failed.',
  },
];
