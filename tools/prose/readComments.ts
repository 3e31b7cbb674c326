import type { TextRange } from 'typescript';
import type { Block } from './Block.js';
import { readMarkdown } from './readMarkdown.js';

/**
 * Reads the comments of a source. Inside the ranges of `literals`, `//` does not start a comment.
 */
export function readComments(text: string, literals: readonly TextRange[]): Block[] {
  return commentsIn(text, literals).flatMap(({ pos, end }) => {
    const first = text.slice(0, pos).split('\n').length;
    return readMarkdown(withoutMarks(text.slice(pos, end)), first);
  });
}

/** Finds the comments. Lines with `//` that follow each other count as one comment. */
function commentsIn(text: string, literals: readonly TextRange[]): TextRange[] {
  const ends = new Map(literals.map(({ pos, end }) => [pos, end]));
  const comment = /\/\*[^]*?\*\/|\/\/.*(?:\n[ \t]*\/\/.*)*/y;
  const comments: TextRange[] = [];
  for (let pos = 0; pos < text.length;) {
    const literalEnd = ends.get(pos);
    comment.lastIndex = pos;
    if (literalEnd !== undefined) {
      pos = literalEnd;
    } else if (comment.test(text)) {
      comments.push({ pos, end: comment.lastIndex });
      pos = comment.lastIndex;
    } else {
      pos += 1;
    }
  }
  return comments;
}

function withoutMarks(comment: string): string {
  const content = comment.startsWith('/*') ? comment.slice(2, -2) : comment;
  return content
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\/\/|\*+)? ?/, '').trimEnd())
    .map((line) => (directive.test(line) ? '' : line))
    .join('\n');
}

const directive = /^(?:eslint-|@ts-|prettier-ignore|v8 ignore)/;
