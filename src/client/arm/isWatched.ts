import type { ArmReadConfig } from './ArmReadConfig.js';
import { checkFlag } from '../../model/checks/checkFlag.js';
import { checkKeys } from '../../model/checks/checkKeys.js';

/** Whether a read sets a watch, by its checked settings. */
export function isWatched(config: ArmReadConfig | undefined): boolean {
  if (config === undefined) return true;
  const { watch = true } = checkKeys('config', config, ['watch']);
  return checkFlag('watch', watch);
}
