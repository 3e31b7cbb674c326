import type { VersionConfig } from '../../model/VersionConfig.js';

/** The settings of a write by its option `--if-version`; without the option any version will do. */
export function toVersionConfig(ifVersion: number | undefined): VersionConfig {
  return ifVersion === undefined ? {} : { version: ifVersion };
}
