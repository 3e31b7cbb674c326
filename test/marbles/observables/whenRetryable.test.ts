import { retry } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { ConnectionLossError } from '../../../src/errors/server/ConnectionLossError.js';
import { NoAuthError } from '../../../src/errors/server/NoAuthError.js';
import { NotConnectedError } from '../../../src/errors/NotConnectedError.js';
import { whenRetryable } from '../../../src/observables/whenRetryable.js';
import { marbles } from '../marbles.js';

const lost = new ConnectionLossError();

describe('whenRetryable', () => {
  it(
    'lets the first retry start at once',
    marbles((m) => {
      m.expect(whenRetryable(lost, 1)).toBeObservable('(e|)', { e: lost });
    }),
  );

  it.each([
    [2, 40],
    [3, 80],
    [4, 160],
    [5, 320],
    [6, 640],
    [7, 1000],
    [8, 1000],
    [1000, 1000],
    [2000, 1000],
  ])('delays retry number %i by %i ms', (attempt, pause) => {
    marbles((m) => {
      const expected = `${String(pause)}ms (0|)`;

      m.expect(whenRetryable(lost, attempt)).toBeObservable(expected, { 0: 0 });
    })();
  });

  it(
    'passes on an error that is not retryable',
    marbles((m) => {
      m.expect(whenRetryable(new NoAuthError(), 1)).toBeObservable('#', {}, new NoAuthError());
    }),
  );

  it(
    'passes on an error that is not a ZkError',
    marbles((m) => {
      const error = new TypeError('mine');

      m.expect(whenRetryable(error, 1)).toBeObservable('#', {}, error);
    }),
  );

  it('passes on the same error object', () => {
    const error = new NoAuthError({ path: '/a' });
    const seen: unknown[] = [];
    whenRetryable(error, 1).subscribe({ error: (caught: unknown) => seen.push(caught) });

    expect(seen[0]).toBe(error);
  });

  it(
    'slows down a source that fails again and again',
    marbles((m) => {
      const source = m.cold(' #', {}, new NotConnectedError());
      const sourceSubs = ['   (^!)', '(^!)', '40ms (^!)', '120ms (^!)'];
      const unsub = '         ^ 199ms !';
      const expected = '      - 200ms -';

      m.expect(source.pipe(retry({ delay: whenRetryable })), unsub).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );
});
