import type ts from 'typescript';
import { typescript } from '../typescript.js';

/**
 * Returns the text of a string, of a template, or of several strings and templates that `+` joins.
 * A value that is known only at run time becomes `…`. Returns `null` if the expression contains no
 * text.
 */
export function messageOf(node: ts.Node): string | null {
  if (typescript.isStringLiteralLike(node)) return node.text;
  if (typescript.isTemplateExpression(node)) {
    return (
      node.head.text + node.templateSpans.map(({ literal }) => unknown + literal.text).join('')
    );
  }
  if (!isSum(node)) return null;
  const left = messageOf(node.left);
  const right = messageOf(node.right);
  return left === null && right === null ? null : (left ?? unknown) + (right ?? unknown);
}

const unknown = '`…`';

function isSum(node: ts.Node): node is ts.BinaryExpression {
  return (
    typescript.isBinaryExpression(node) &&
    node.operatorToken.kind === typescript.SyntaxKind.PlusToken
  );
}
