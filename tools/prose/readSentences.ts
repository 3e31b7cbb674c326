import type { Block } from './Block.js';
import { toProse } from './toProse.js';

/** A sentence, or a text in place of one. */
export interface Sentence extends Pick<Block, 'line' | 'kind'> {
  /** As it is written, on one line. */
  readonly text: string;
  /** As people read it, with `c` in place of code. */
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

/** A name may begin a sentence in lower case, so that each full stop before a space is an end. */
function endsIn(text: string): number[] {
  return [...hideCode(text).matchAll(/[.!?…][)\]"'”*_]*(?=\s)/g)]
    .filter(({ index }) => !abbreviation.test(text.slice(0, index + 1)))
    .map(({ index, 0: mark }) => index + mark.length);
}

/** Replaces code, addresses and struck-out text by as many letters. */
function hideCode(text: string): string {
  return text.replace(/(`+)[^`]*\1|~~.+?~~|\{@link [^}]*\}|\]\([^)]*\)/g, (code) =>
    'x'.repeat(code.length),
  );
}

/** The number of a decision ends no sentence either. */
const abbreviation = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|no)\.$|^\[?\d+\.$/;
