import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { growth, isLinear } from './growth.js';

const root = fileURLToPath(new URL('../../src', import.meta.url));

/**
 * The pieces of the test texts. Each test text repeats one piece, for example `1.1.1.`. Some pieces
 * are texts that the regular expressions of src look for.
 */
const pieces = [
  ...[
    ' ',
    '\t',
    '\n',
    ' \n',
    'a',
    'f',
    'Z',
    '0',
    '-',
    '_',
    '.',
    '..',
    ':',
    '/',
    ',',
    '%',
    '\u202e',
  ],
  ...['__', '__1', 'lock-', 'lock-1', '__lock__', 'n_', '1.', 'a:', '/.', '/..', 'é', '🎉'],
];

/**
 * The ends of the test texts. No regular expression of src looks for an exclamation mark. Some
 * expressions must match the whole text. If the text ends with an exclamation mark, such an
 * expression fails only at this last character.
 */
const ends = ['', '!'];

const expressions = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => expressionsOf(name).map((expression) => [name, expression] as const));

describe('the regular expressions of src', () => {
  it('are found by this test', () => {
    expect(expressions.length).toBeGreaterThan(15);
  });

  it.each(expressions)('in %s take linear time: %s', { timeout: 30_000 }, (_, expression) => {
    for (const piece of pieces) {
      for (const end of ends) {
        const cost = growth((length) =>
          (piece.repeat(length / piece.length) + end).replace(expression, ''),
        );
        expect(isLinear(cost), `${JSON.stringify({ piece, end })} ${JSON.stringify(cost)}`).toBe(
          true,
        );
      }
    }
  });
});

function expressionsOf(name: string): readonly RegExp[] {
  const file = ts.createSourceFile(
    name,
    readFileSync(join(root, name), 'utf8'),
    ts.ScriptTarget.Latest,
  );
  const found: RegExp[] = [];
  visit(file);
  return found;

  function visit(node: ts.Node): void {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push(new RegExp(node.text.slice(1, end), node.text.slice(end + 1)));
    }
    ts.forEachChild(node, visit);
  }
}
