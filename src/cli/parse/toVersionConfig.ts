import type { VersionConfig } from '../../model/VersionConfig.js';

/**
 * Returns the settings of a write for the option `--if-version`. Without the option, the write
 * accepts any version.
 */
export function toVersionConfig(ifVersion: number | undefined): VersionConfig {
  return ifVersion === undefined ? {} : { version: ifVersion };
}
