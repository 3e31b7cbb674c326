import type ts from 'typescript';
import { typescript } from '../typescript.js';
import type { Block } from './Block.js';
import { readMarkdown } from './readMarkdown.js';

/** Reads the comments of a TypeScript file. */
export function readComments(source: ts.SourceFile): Block[] {
  const { text } = source;
  return commentsIn(text, literalsOf(source)).flatMap(({ pos, end }) => {
    const first = text.slice(0, pos).split('\n').length;
    return readMarkdown(withoutMarks(text.slice(pos, end)), first);
  });
}

/** Finds strings and regular expressions, because `//` inside of them does not start a comment. */
function literalsOf(source: ts.SourceFile): ts.TextRange[] {
  const literals: ts.TextRange[] = [];
  visit(source);
  return literals;

  function visit(node: ts.Node): void {
    if (isLiteral(node)) literals.push({ pos: node.getStart(source), end: node.end });
    typescript.forEachChild(node, visit);
  }
}

function isLiteral(node: ts.Node): boolean {
  return (
    typescript.isStringLiteral(node) ||
    typescript.isTemplateLiteralToken(node) ||
    typescript.isRegularExpressionLiteral(node)
  );
}

/** Finds the comments. Consecutive lines with `//` count as one comment. */
function commentsIn(text: string, literals: readonly ts.TextRange[]): ts.TextRange[] {
  const ends = new Map(literals.map(({ pos, end }) => [pos, end]));
  const comment = /\/\*[^]*?\*\/|\/\/.*(?:\n[ \t]*\/\/.*)*/y;
  const comments: ts.TextRange[] = [];
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
