import { configure } from 'rxjs-marbles';
import { expect } from 'vitest';

type Configured = ReturnType<typeof configure>;

const configured: Configured = configure({
  assertDeepEqual: (actual, expected) => {
    expect(actual).toStrictEqual(expected);
  },
  frameworkMatcher: true,
});

/**
 * Wraps a test body in virtual time. Errors on the channel are compared by name and message only:
 * assert their class and code in a plain test.
 */
export const marbles: Configured['marbles'] = configured.marbles;
