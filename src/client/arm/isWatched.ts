import type { ArmReadConfig } from './ArmReadConfig.js';
import { checkFlag } from '../../model/checks/checkFlag.js';
import { checkKeys } from '../../model/checks/checkKeys.js';

/** Checks the settings of a read, and returns whether the read sets a watch. */
export function isWatched(config: ArmReadConfig | undefined): boolean {
  if (config === undefined) return true;
  const { watch = true } = checkKeys('config', config, ['watch']);
  return checkFlag('watch', watch);
}
