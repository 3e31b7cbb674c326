import type { VersionConfig } from '../../model/VersionConfig.js';

/**
 * The settings of a write with the option `--if-version`. Without the option, any version is fine.
 */
export function toVersionConfig(ifVersion: number | undefined): VersionConfig {
  return ifVersion === undefined ? {} : { version: ifVersion };
}
