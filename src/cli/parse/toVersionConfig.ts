import type { VersionConfig } from '../../model/VersionConfig.js';

/**
 * Converts the value of the option `--if-version` to the settings of a write request. Without the
 * option, the server accepts any version of the znode.
 */
export function toVersionConfig(ifVersion: number | undefined): VersionConfig {
  return ifVersion === undefined ? {} : { version: ifVersion };
}
