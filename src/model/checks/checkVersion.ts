import { checkKeys } from './checkKeys.js';
import { checkWhole } from './checkWhole.js';
import type { VersionConfig } from '../VersionConfig.js';

/**
 * Returns the version in `config`. If `config` has no version, returns -1, which means any version.
 * All other negative numbers are real versions: after the version 2^31 - 1, the server continues
 * with the version -2^31. The server skips only the version -1.
 */
export function checkVersion<C extends VersionConfig>(
  config: C,
  argument = 'config',
  keys: readonly (keyof C & string)[] = ['version'],
): number {
  const { version = -1 } = checkKeys(argument, config, keys);
  return checkWhole('version', version, -(2 ** 31));
}
