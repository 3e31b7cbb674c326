import type { Observable } from 'rxjs';
import { configure, type Context } from 'rxjs-marbles';
import { expect } from 'vitest';

/** The sources that `m.cold` and `m.hot` make. */
interface Source extends Observable<unknown> {
  readonly messages: readonly {
    readonly frame: number;
    readonly notification: { readonly kind: 'N' | 'E' | 'C'; readonly value?: unknown };
  }[];
}

const configured = configure({
  assertDeepEqual: (actual, expected) => {
    expect(actual).toStrictEqual(expected);
  },
  frameworkMatcher: true,
});

/**
 * Runs the body of a test in virtual time. The test compares errors of streams only by their name
 * and message. To assert the class and the code of an error, write a test that does not use
 * `marbles`.
 *
 * The test must assert the subscriptions to each of its sources. Without such an assertion for a
 * source, the test fails. But if the source is a script for `zk.play` or `zk.client`, the assertion
 * may be missing. In this case, `marbles` itself asserts that the script runs once, from the first
 * frame to the end of the script.
 */
export function marbles(test: (m: Context) => void): () => void {
  return configured.marbles((m: Context) => {
    const unasserted = new Map<unknown, string>();
    test(noting(m, unasserted));
    for (const [source, diagram] of unasserted as Map<Source, string>) {
      if (!isScript(source)) throw new Error(`assert the subscriptions to '${diagram}'`);
      m.expect(source).toHaveSubscriptions(wholeOf(source));
    }
  });
}

/**
 * Creates a context that adds each new source to `unasserted`. When the test asserts the
 * subscriptions to a source, the context removes this source from `unasserted`.
 */
function noting(m: Context, unasserted: Map<unknown, string>): Context {
  const noted = <T>(source: T, diagram: string): T => {
    unasserted.set(source, diagram);
    return source;
  };
  const overrides: Pick<Context, 'cold' | 'hot' | 'expect'> = {
    cold: (diagram, ...args) => noted(m.cold(diagram, ...args), diagram),
    hot: (diagram, ...args) => noted(m.hot(diagram, ...args), diagram),
    expect: (actual, subscription) => {
      const expectation = m.expect(actual, subscription);
      const toHaveSubscriptions = expectation.toHaveSubscriptions.bind(expectation);
      return Object.assign(expectation, {
        toHaveSubscriptions: (expected: string | string[]) => {
          unasserted.delete(actual);
          toHaveSubscriptions(expected);
        },
      });
    },
  };
  return Object.assign(Object.create(m) as Context, overrides);
}

/**
 * Returns whether a source is a script. The values of a script are commands, or letters for the
 * states of a session.
 */
function isScript({ messages }: Source): boolean {
  const values = messages
    .filter(({ notification: { kind } }) => kind === 'N')
    .map(({ notification: { value } }) => value);
  const isLetter = (value: unknown): boolean => value === 'c' || value === 's' || value === 'e';
  return (
    values.length > 0 && values.every((value) => typeof value === 'function' || isLetter(value))
  );
}

/**
 * Returns the diagram of one subscription that lasts from the first frame to the end of the source.
 */
function wholeOf({ messages }: Source): string {
  const end = messages.find(({ notification: { kind } }) => kind !== 'N')?.frame;
  if (end === undefined) return '^';
  return end === 0 ? '(^!)' : `^ ${String(end - 1)}ms !`;
}
