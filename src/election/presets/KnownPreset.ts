import type { ElectionPreset } from '../ElectionPreset.js';

/** A preset of this package. */
export interface KnownPreset {
  /**
   * This regular expression matches the whole name of a candidate's znode. The function
   * `preset.sequence` also accepts other names. For example, `sequence` of the preset `kazoo`
   * checks only the end of the name.
   */
  readonly names: RegExp;
  readonly preset: ElectionPreset;
}
