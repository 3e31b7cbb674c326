import { checkKeys } from './checkKeys.js';
import { checkWhole } from './checkWhole.js';
import type { VersionConfig } from '../VersionConfig.js';

/**
 * The version to send: the one given, or -1 for any. Negative ones are real: the server counts on from
 * 2^31 - 1 to -2^31, and leaves out -1.
 */
export function checkVersion<C extends VersionConfig>(
  config: C,
  argument = 'config',
  keys: readonly (keyof C & string)[] = ['version'],
): number {
  const { version = -1 } = checkKeys(argument, config, keys);
  return checkWhole('version', version, -(2 ** 31));
}
