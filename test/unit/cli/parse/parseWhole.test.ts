import { describe, expect, it } from 'vitest';
import { parseWhole } from '../../../../src/cli/parse/parseWhole.js';

describe('parseWhole', () => {
  it('reads whole numbers', () => {
    expect(['0', '7', '007', '999999999999999'].map(parseWhole)).toEqual([
      0, 7, 7, 999999999999999,
    ]);
  });

  it.each(['', '-1', '1.5', '1e3', ' 1', '0x1', '1234567890123456'])('refuses %j', (text) => {
    expect(() => parseWhole(text)).toThrow('It must be a whole number from 0.');
  });
});
