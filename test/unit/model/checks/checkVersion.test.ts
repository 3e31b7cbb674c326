import { describe, expect, it } from 'vitest';
import { checkVersion } from '../../../../src/model/checks/checkVersion.js';
import { InvalidArgumentError } from '../../../../src/errors/InvalidArgumentError.js';
import { shown } from '../../../../src/model/checks/shown.js';

describe('checkVersion', () => {
  it('reads a missing version as any version', () => {
    expect(checkVersion({})).toBe(-1);
  });

  it.each([0, 1, -1, -2, 2 ** 31 - 1, -(2 ** 31)])('returns %i unchanged', (version) => {
    expect(checkVersion({ version })).toBe(version);
  });

  it.each([1.5, NaN, Infinity, 2 ** 31, -(2 ** 31) - 1, -(2 ** 32), null, '1', 1n, true])(
    'refuses %s',
    (version) => {
      expect(() => checkVersion({ version: version as number })).toThrow(InvalidArgumentError);
      expect(() => checkVersion({ version: version as number })).toThrow(
        `version must be a whole number from -2147483648 to 2147483647, got ${shown(version)}`,
      );
    },
  );

  it.each([77, '1', null, () => 1])('refuses %s in place of an object', (config) => {
    expect(() => checkVersion(config as object)).toThrow('config must be an object with version');
  });

  it('refuses an unknown key, and suggests the right key', () => {
    const misspelt: object = { versoin: 1 };
    expect(() => checkVersion(misspelt)).toThrow(
      'config must have only the keys version, got versoin; did you mean version?',
    );
  });
});
