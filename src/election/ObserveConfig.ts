import type { ElectionPreset } from './ElectionPreset.js';
import type { PresetName } from './PresetName.js';

/** Settings for streams that only observe an election. */
export interface ObserveConfig {
  /** How the candidates are named and ordered. @defaultValue `'curatorLatch'` */
  readonly preset?: PresetName | ElectionPreset;
}
