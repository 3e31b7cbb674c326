import { describe, expect, it } from 'vitest';
import { catchCode } from '../../../src/errors/catchCode.js';
import { NoAuthError } from '../../../src/errors/server/NoAuthError.js';
import { NoNodeError } from '../../../src/errors/server/NoNodeError.js';
import { marbles } from '../marbles.js';

const missing = new NoNodeError({ operation: 'getData', path: '/a' });
const forbidden = new NoAuthError({ operation: 'getData', path: '/a' });

describe('catchCode', () => {
  it(
    'continues with the other stream after an error with the code',
    marbles((m) => {
      const source = m.cold('  a-#', undefined, missing);
      const sourceSubs = '     ^-!';
      const other = m.cold('     b-c|');
      const otherSubs = '      --^--!';
      const expected = '       a-b-c|';

      const result$ = source.pipe(catchCode('NO_NODE', () => other));

      m.expect(result$).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(other).toHaveSubscriptions(otherSubs);
    }),
  );

  it.each([
    ['an error with another code', forbidden],
    ['an error from outside the package', new Error('NO_NODE')],
  ])('passes on %s', (_, error) => {
    marbles((m) => {
      const source = m.cold(' a-#', undefined, error);
      const sourceSubs = '    ^-!';
      const other = m.cold('  b|');
      const expected = '      a-#';

      const result$ = source.pipe(catchCode('NO_NODE', () => other));

      m.expect(result$).toBeObservable(expected, undefined, error);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(other).toHaveSubscriptions([]);
    })();
    expect.hasAssertions();
  });
});
