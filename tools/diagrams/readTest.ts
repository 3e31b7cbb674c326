import ts from 'typescript';
import type { MarbleTest, Result, Source } from './MarbleTest.js';

/**
 * The constants in the file of the test. The keys are the names of the constants, and the values
 * are their expressions.
 */
type Constants = ReadonlyMap<string, ts.Expression>;

/** Reads the text of a file that contains one marble test. */
export function readTest(text: string): MarbleTest {
  const file = ts.createSourceFile('test.ts', text, ts.ScriptTarget.Latest, true);
  const constants: Constants = new Map(
    descendants(file)
      .filter(ts.isVariableDeclaration)
      .flatMap(({ name, initializer }) =>
        initializer === undefined ? [] : [[name.getText(), initializer]],
      ),
  );
  const calls = descendants(file).filter(ts.isCallExpression);
  const tests = calls.filter(({ expression }) => expression.getText() === 'it');
  if (tests.length !== 1) {
    throw new Error(`The file must contain exactly one test, but contains ${String(tests.length)}`);
  }
  return {
    title: stringOf(tests[0]?.arguments[0], constants),
    sources: [...constants].flatMap(([name, made]) => sourceOf(name, made, constants, calls)),
    results: calls.flatMap((call) => resultOf(call, constants)),
  };
}

function sourceOf(
  name: string,
  made: ts.Expression,
  constants: Constants,
  calls: readonly ts.CallExpression[],
): readonly Source[] {
  if (!ts.isCallExpression(made)) return [];
  const maker = made.expression.getText();
  if (maker !== 'm.hot' && maker !== 'm.cold') return [];
  const [marbles, values] = made.arguments;
  const isPlayed = calls.some((call) => call.getText() === `zk.play(${name})`);
  const subscriptions = constants.get(`${name}Subs`);
  if (maker === 'm.cold' && !isPlayed && subscriptions === undefined) {
    throw new Error(`Define ${name}Subs, because the diagram needs the subscriptions of ${name}`);
  }
  return [
    {
      name,
      marbles: stringOf(marbles, constants),
      subscriptions:
        maker === 'm.cold' && subscriptions ? stringsOf(subscriptions, constants) : ['^'],
      values: textsOf(values, constants),
    },
  ];
}

function resultOf(
  { expression: callee, arguments: [marbles, values] }: ts.CallExpression,
  constants: Constants,
): readonly Result[] {
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 'toBeObservable') return [];
  if (!ts.isCallExpression(callee.expression)) throw unreadable(callee);
  const [made, subscription] = callee.expression.arguments;
  return [
    {
      expression: expressionOf(made, constants),
      subscription: subscription && stringOf(subscription, constants),
      marbles: stringOf(marbles, constants),
      values: textsOf(values, constants),
    },
  ];
}

/**
 * Returns the text that the diagram shows for an expression. In the tests, the function `shown`
 * only makes values shorter. So for the call `shown(inner)`, the diagram shows the text of `inner`.
 */
function expressionOf(node: ts.Expression | undefined, constants: Constants): string {
  if (node === undefined) throw unreadable(node);
  const isShown = ts.isCallExpression(node) && node.expression.getText() === 'shown';
  return isShown ? expressionOf(node.arguments[0], constants) : oneLine(resolve(node, constants));
}

function textsOf(
  node: ts.Expression | undefined,
  constants: Constants,
): ReadonlyMap<string, string> {
  const literal = node && resolve(node, constants);
  if (literal === undefined) return new Map();
  if (!ts.isObjectLiteralExpression(literal)) throw unreadable(node);
  return new Map(
    literal.properties.map((property) => {
      if (!ts.isPropertyAssignment(property)) throw unreadable(property);
      const { name, initializer } = property;
      return [name.getText(), valueOf(initializer)];
    }),
  );
}

/**
 * Returns the text that the diagram shows for a value. A string has no quotes in the diagram. For a
 * function such as `() => zk.expire(client)`, the diagram shows the text after the arrow.
 */
function valueOf(node: ts.Expression): string {
  if (ts.isStringLiteral(node)) return node.text;
  return oneLine(ts.isArrowFunction(node) ? node.body : node);
}

function stringsOf(node: ts.Expression, constants: Constants): readonly string[] {
  return ts.isArrayLiteralExpression(node)
    ? node.elements.map((element) => stringOf(element, constants))
    : [stringOf(node, constants)];
}

function stringOf(node: ts.Expression | undefined, constants: Constants): string {
  const literal = node && resolve(node, constants);
  if (literal === undefined || !ts.isStringLiteral(literal)) throw unreadable(node);
  return literal.text;
}

function resolve(node: ts.Expression, constants: Constants): ts.Expression {
  return ts.isIdentifier(node) ? (constants.get(node.text) ?? node) : node;
}

function oneLine(node: ts.Node | undefined): string {
  return node?.getText().replaceAll(/\s+/g, ' ') ?? '';
}

function unreadable(node: ts.Node | undefined): Error {
  return new Error(`A diagram cannot show this code: ${oneLine(node)}`);
}

function descendants(node: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    found.push(child, ...descendants(child));
  });
  return found;
}
