import { checkKeys } from './checkKeys.js';
import { checkWhole } from './checkWhole.js';
import type { VersionConfig } from '../VersionConfig.js';

/**
 * Returns the version in `config`. If `config` has no version, returns -1, which means any version.
 * All other negative numbers are real versions, because the server continues at -2^31 after
 * 2^31 - 1. It skips only -1.
 */
export function checkVersion<C extends VersionConfig>(
  config: C,
  argument = 'config',
  keys: readonly (keyof C & string)[] = ['version'],
): number {
  const { version = -1 } = checkKeys(argument, config, keys);
  return checkWhole('version', version, -(2 ** 31));
}
