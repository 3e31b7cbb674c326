import type { ElectionPreset } from '../ElectionPreset.js';

/** A preset of this package. */
export interface KnownPreset {
  /**
   * This regular expression matches the whole name of a candidate's znode. `preset.sequence` checks
   * less. For example, the function `sequence` of the preset `kazoo` checks only the end of a name.
   */
  readonly names: RegExp;
  readonly preset: ElectionPreset;
}
