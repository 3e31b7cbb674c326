import type { ElectionPreset } from '../ElectionPreset.js';

/** A preset of this package. */
export interface KnownPreset {
  /**
   * Matches the whole name of a candidate's znode. `names` is stricter than the function `sequence`
   * of `preset`. For example, the function `sequence` of `kazoo` checks only the end of a name.
   */
  readonly names: RegExp;
  readonly preset: ElectionPreset;
}
