import type { ElectionPreset } from '../ElectionPreset.js';

/** A preset of this package. */
export interface KnownPreset {
  /**
   * Matches the whole name of a candidate's znode. The function `sequence` of `preset` may check
   * only the end of a name. So `names` is stricter than `sequence`.
   */
  readonly names: RegExp;
  readonly preset: ElectionPreset;
}
