import type ts from 'typescript';
import { typescript } from '../typescript.js';
import type { Block } from './Block.js';
import { messageOf } from './messageOf.js';
import { readComments } from './readComments.js';

/**
 * Reads the comments of a TypeScript file, and its strings that are sentences. Such strings are
 * messages, help texts and advice.
 */
export function readSource(source: ts.SourceFile): Block[] {
  const messages: Block[] = [];
  visit(source, false);
  return [...readComments(source), ...messages].sort((a, b) => a.line - b.line);

  /**
   * Finds the messages in one part of the syntax tree. If the operator `+` joins several strings,
   * these strings are one message. `isPart` is true for each of these strings, so none of them
   * becomes a separate message. A string inside the `${…}` of a template is a separate message.
   */
  function visit(node: ts.Node, isPart: boolean): void {
    const message = isPart ? null : messageOf(node);
    if (message !== null && isSentence(message)) messages.push(...blocksOf(message, node));
    const hasParts = typescript.isBinaryExpression(node) && message !== null;
    typescript.forEachChild(node, (child) => {
      visit(child, hasParts || (isPart && typescript.isBinaryExpression(node)));
    });
  }

  function blocksOf(message: string, node: ts.Node): Block[] {
    const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    const hasLines =
      typescript.isTemplateExpression(node) || typescript.isNoSubstitutionTemplateLiteral(node);
    return message
      .split('\n')
      .map((text, index) => ({ line: hasLines ? first + index : first, kind: 'running', text }));
  }
}

/**
 * Returns whether a text contains three words in a row. Sentences contain three words in a row, but
 * keys, paths and marbles do not.
 */
function isSentence(text: string): boolean {
  return /(?:^|[\s(`])[a-z]+[,;:]? [a-z`…]+[,;:]? [a-z`…]+/i.test(text);
}
