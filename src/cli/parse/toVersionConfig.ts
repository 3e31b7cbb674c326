import type { VersionConfig } from '../../model/VersionConfig.js';

/**
 * Returns the settings of a write for the option `--if-version`. Without the option, the version of
 * the znode does not matter.
 */
export function toVersionConfig(ifVersion: number | undefined): VersionConfig {
  return ifVersion === undefined ? {} : { version: ifVersion };
}
