import type { Block } from './Block.js';
import { toProse } from './toProse.js';

/** A sentence, or another short text such as a heading. */
export interface Sentence extends Pick<Block, 'line' | 'kind'> {
  /** The sentence as it is written, on one line. */
  readonly text: string;
  /** The text that readers see, with `c` in place of code. */
  readonly prose: string;
}

/** Reads the sentences of a block. */
export function readSentences({ line, kind, text }: Block): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const end of [...endsIn(text), text.length]) {
    const written = text.slice(start, end);
    const content = written.trim().replace(/\s+/g, ' ');
    const lead = /^\s*/.exec(written)?.[0].length ?? 0;
    const before = text.slice(0, start + lead).split('\n').length - 1;
    if (content !== '') {
      sentences.push({ line: line + before, kind, text: content, prose: toProse(content) });
    }
    start = end;
  }
  return sentences;
}

/**
 * Finds the ends of the sentences. A sentence can start with a name in lower case. So each full
 * stop before a space ends a sentence, even if a small letter follows.
 */
function endsIn(text: string): number[] {
  return [...hideCode(text).matchAll(/[.!?…][)\]"'”*_]*(?=\s)/g)]
    .filter(({ index }) => !abbreviation.test(text.slice(0, index + 1)))
    .map(({ index, 0: mark }) => index + mark.length);
}

/**
 * Writes the letter `x` in place of each character of code, of addresses and of struck-out text. So
 * a full stop in code, in an address or in struck-out text ends no sentence. All other characters
 * keep their positions.
 */
function hideCode(text: string): string {
  return text.replace(/(`+)[^`]*\1|~~.+?~~|\{@link [^}]*\}|\]\([^)]*\)/g, (code) =>
    'x'.repeat(code.length),
  );
}

/**
 * Matches a text whose last full stop does not end a sentence. The text ends with an abbreviation
 * such as `e.g.`, or is only the number before a title, such as `17.` in `17. Title`.
 */
const abbreviation = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|no)\.$|^\[?\d+\.$/;
