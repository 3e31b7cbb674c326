import { checkKeys } from './checkKeys.js';
import { checkWhole } from './checkWhole.js';
import type { VersionConfig } from '../VersionConfig.js';

/**
 * Returns the version to send: the version in the settings, or -1, which means any version. Real
 * versions can be negative: after 2^31 - 1, the server continues at -2^31. The server skips only
 * -1.
 */
export function checkVersion<C extends VersionConfig>(
  config: C,
  argument = 'config',
  keys: readonly (keyof C & string)[] = ['version'],
): number {
  const { version = -1 } = checkKeys(argument, config, keys);
  return checkWhole('version', version, -(2 ** 31));
}
