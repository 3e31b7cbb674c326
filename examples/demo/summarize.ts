import type { Expectation } from './Step.js';

/**
 * Prints which of the expected events happened and which did not happen. Returns whether all of
 * them happened.
 */
export function summarize(expected: readonly Expectation[], seen: readonly Expectation[]): boolean {
  const missing = expected.filter((expectation) => !seen.includes(expectation));
  const marks = expected.map((expectation) => (missing.includes(expectation) ? '✗' : '✓'));
  console.log(`\n${expected.map(({ what }, index) => `  ${marks[index]} ${what}`).join('\n')}`);
  console.log(
    missing.length === 0
      ? `All ${expected.length} expectations were seen.`
      : `Not seen: ${missing.map(({ what }) => what).join('; ')}.`,
  );
  return missing.length === 0;
}
