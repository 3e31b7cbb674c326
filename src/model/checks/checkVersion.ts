import { checkKeys } from './checkKeys.js';
import { shown } from './shown.js';
import type { VersionConfig } from '../VersionConfig.js';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';

/** The version to send: the one given, or -1 for any. */
export function checkVersion(config: VersionConfig): number {
  const { version } = checkKeys('config', config, ['version']);
  if (version === undefined) return -1;
  // Versions wrap, so that there are negative ones.
  if (!Number.isInteger(version) || version < -(2 ** 31) || version > 2 ** 31 - 1) {
    throw new InvalidArgumentError(
      'version',
      'must be a 32-bit integer, or left out for any version',
      shown(version),
    );
  }
  return version;
}
