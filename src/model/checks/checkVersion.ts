import { checkKeys } from './checkKeys.js';
import { checkWhole } from './checkWhole.js';
import type { VersionConfig } from '../VersionConfig.js';

/**
 * The version to send: the given one, or -1 for any. Negative versions exist: after 2^31 - 1 the
 * server continues at -2^31, and leaves out -1.
 */
export function checkVersion<C extends VersionConfig>(
  config: C,
  argument = 'config',
  keys: readonly (keyof C & string)[] = ['version'],
): number {
  const { version = -1 } = checkKeys(argument, config, keys);
  return checkWhole('version', version, -(2 ** 31));
}
