import type ts from 'typescript';
import { typescript } from '../typescript.js';
import type { Block } from './Block.js';
import { messageOf } from './messageOf.js';
import { readComments } from './readComments.js';

/**
 * Reads the comments of a TypeScript file, and its strings that are sentences. Such strings are
 * messages, help texts and advice.
 */
export function readSource(file: string, text: string): Block[] {
  const source = typescript.createSourceFile(file, text, typescript.ScriptTarget.Latest);
  const messages: Block[] = [];
  visit(source, false);
  return [...readComments(file, text), ...messages].sort((a, b) => a.line - b.line);

  /**
   * Reads one part of the syntax tree and the parts below it. Strings that `+` joins are one
   * message, so they are not read again separately. Strings between the braces of a template are
   * read separately.
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

/** Whether a text contains three words in a row. Keys, paths and marbles do not contain them. */
function isSentence(text: string): boolean {
  return /(?:^|[\s(`])[a-z]+[,;:]? [a-z`…]+[,;:]? [a-z`…]+/i.test(text);
}
