import type ts from 'typescript';
import { typescript } from '../typescript.js';
import type { Block } from './Block.js';
import { messageOf } from './messageOf.js';

/** Reads the titles of the tests in a TypeScript file. */
export function readTitles(source: ts.SourceFile): Block[] {
  const titles: Block[] = [];
  visit(source);
  return titles;

  function visit(node: ts.Node): void {
    if (typescript.isCallExpression(node) && isTest(node.expression)) {
      const [argument] = node.arguments;
      const title = argument === undefined ? null : messageOf(argument);
      if (title !== null && argument !== undefined) titles.push(titleAt(title, argument));
    }
    typescript.forEachChild(node, visit);
  }

  function titleAt(title: string, node: ts.Node): Block {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    return { line: line + 1, kind: 'running', text: title };
  }
}

/**
 * Returns whether a call defines a test, such as `it(…)`, `describe.skip(…)` or `it.each(…)(…)`.
 */
function isTest(callee: ts.Expression): boolean {
  if (typescript.isIdentifier(callee)) return ['describe', 'it', 'test'].includes(callee.text);
  if (typescript.isPropertyAccessExpression(callee) || typescript.isCallExpression(callee)) {
    return isTest(callee.expression);
  }
  return typescript.isTaggedTemplateExpression(callee) && isTest(callee.tag);
}
