import type { ElectionPreset } from './ElectionPreset.js';
import type { PresetName } from './PresetName.js';

/** Settings of the streams that observe an election and do not take part in it. */
export interface ObserveConfig {
  /** How the candidates name and order their znodes. @defaultValue `'curatorLatch'` */
  readonly preset?: PresetName | ElectionPreset;
}
