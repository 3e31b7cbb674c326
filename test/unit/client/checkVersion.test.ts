import { describe, expect, it } from 'vitest';
import { checkVersion } from '../../../src/client/checkVersion.js';
import { InvalidArgumentError } from '../../../src/errors/InvalidArgumentError.js';

describe('checkVersion', () => {
  it('takes a missing version for any', () => {
    expect(checkVersion(undefined)).toBe(-1);
  });

  it.each([0, 1, -1, -2, 2 ** 31 - 1, -(2 ** 31) + 1])('gives %i back', (version) => {
    expect(checkVersion(version)).toBe(version);
  });

  it.each([1.5, NaN, Infinity, 2 ** 31, -(2 ** 32), null, '1', 1n, true])(
    'refuses %s',
    (version) => {
      expect(() => checkVersion(version as number)).toThrow(InvalidArgumentError);
      expect(() => checkVersion(version as number)).toThrow(
        `version must be a 32-bit integer, or left out for any version, got ${String(version)}`,
      );
    },
  );
});
