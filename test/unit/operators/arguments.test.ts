import { of } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { shown } from '../../../src/model/checks/shown.js';
import { InvalidArgumentError } from '../../../src/errors/InvalidArgumentError.js';
import { decode } from '../../../src/operators/decode.js';
import { latestOnly } from '../../../src/operators/latestOnly.js';
import { markStale } from '../../../src/operators/markStale.js';
import { retryOnConnectionLoss } from '../../../src/operators/retryOnConnectionLoss.js';
import { setDataWith } from '../../../src/operators/setDataWith.js';
import { shareLatest } from '../../../src/operators/shareLatest.js';
import { utf8 } from '../../../src/operators/utf8.js';
import { withEach } from '../../../src/operators/withEach.js';
import { fakeClient } from '../../marbles/fakeClient.js';

const client = fakeClient({});
const project = (): typeof nothing$ => nothing$;
const nothing$ = of(null);
const update = (): string => 'x';

/**
 * Hides the type of a value from the compiler. So a test can pass a wrong argument, as a JavaScript
 * program can do.
 */
const bad = (value: unknown): never => value as never;

describe('operators', () => {
  it.each<[string, string, () => unknown]>([
    ['withEach of no function', 'project must be a function', () => withEach(bad({}))],
    [
      'withEach with a key that it does not know',
      'config must have only the keys concurrency',
      () => withEach(project, bad({ concurency: 1 })),
    ],
    ['latestOnly of no function', 'project must be a function', () => latestOnly(bad(undefined))],
    [
      'shareLatest with a key that it does not know',
      'config must have only the keys linger',
      () => shareLatest(bad({ time: 1 })),
    ],
    [
      'shareLatest of a number',
      'config must be an object with linger',
      () => shareLatest(bad(1_000)),
    ],
    [
      'retryOnConnectionLoss with a key that it does not know',
      'config must have only the keys initialDelay, maxDelay',
      () => retryOnConnectionLoss(bad({ count: 1 })),
    ],
    [
      'decode with a key that it does not know',
      'config must have only the keys onError, fallback',
      () => decode(utf8, bad({ onerror: update })),
    ],
    [
      'markStale of no client',
      'client must be a client of createClient',
      () => markStale(bad(undefined)),
    ],
    [
      'setDataWith of no client',
      'client must be a client of createClient',
      () => setDataWith(bad({}), '/a', update),
    ],
    [
      'setDataWith with a relative path',
      'path must be absolute',
      () => setDataWith(client, 'a', update),
    ],
    [
      'setDataWith of no function',
      'update must be a function',
      () => setDataWith(client, '/a', bad('x')),
    ],
    [
      'setDataWith with a key that it does not know',
      'config must have only the keys retries, codec',
      () => setDataWith(client, '/a', update, bad({ retry: 1 })),
    ],
    [
      'setDataWith with a codec that does not encode',
      'codec.encode must be a function',
      () => setDataWith(client, '/a', update, { codec: bad({ decode: String }) }),
    ],
    [
      'decode with a fallback that is a Promise',
      'fallback must give its result at once, got a Promise',
      () => decode(utf8, { fallback: Promise.resolve('x') }),
    ],
    [
      'decode with a fallback that is asynchronous',
      'fallback must be a function that gives no Promise',
      () => decode(utf8, { fallback: async () => Promise.resolve('x') }),
    ],
  ])('%s throws at the call', (_what, message, call) => {
    expect(call).toThrow(InvalidArgumentError);
    expect(call).toThrow(message);
  });

  describe.each<[string, number, number, (value: number) => unknown]>([
    ['concurrency', 1, Infinity, (concurrency) => withEach(project, { concurrency })],
    ['linger', 0, 2 ** 31 - 1, (linger) => shareLatest({ linger })],
    ['initialDelay', 1, 2 ** 31 - 1, (initialDelay) => retryOnConnectionLoss({ initialDelay })],
    ['maxDelay', 1, 2 ** 31 - 1, (maxDelay) => retryOnConnectionLoss({ maxDelay })],
    ['retries', 0, 2 ** 31 - 1, (retries) => setDataWith(client, '/a', update, { retries })],
  ])('%s', (argument, least, most, call) => {
    it.each([least, least + 1, most])('may be %d', (value) => {
      expect(() => call(value)).not.toThrow();
    });

    it.each([
      least - 1,
      -Infinity,
      NaN,
      1.5,
      bad('5'),
      ...(most < Infinity ? [most + 1, Infinity] : []),
    ])('must not be %s', (value) => {
      const rule = `${argument} must be a whole number from ${least} to ${most}, got ${shown(value)}`;

      expect(() => call(value)).toThrow(InvalidArgumentError);
      expect(() => call(value)).toThrow(rule);
    });
  });
});
