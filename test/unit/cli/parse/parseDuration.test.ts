import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../../../src/cli/parse/parseDuration.js';

describe('parseDuration', () => {
  it.each([
    ['1', 1],
    ['500ms', 500],
    ['10s', 10_000],
    ['1.5m', 90_000],
    ['2h', 7_200_000],
    ['2147483647', 2 ** 31 - 1],
  ])('reads %s as %i ms', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each(['', '0', '0.1ms', '-1', '10 s', '10S', '1d', 's', '1e3', '25d', '600h', 'NaN', '1s2'])(
    'refuses %j',
    (text) => {
      expect(() => parseDuration(text)).toThrow('It must be a time such as 500ms, 10s or 2m');
    },
  );
});
