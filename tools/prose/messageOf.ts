import type ts from 'typescript';
import { typescript } from '../typescript.js';

/** The text of a string, a template or a sum of these, with `…` for what is known at run time only. */
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
