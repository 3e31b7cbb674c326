import type { ElectionPreset } from '../ElectionPreset.js';

/** A preset of this package. */
export interface KnownPreset {
  /**
   * Matches the whole name of a candidate's znode. This pattern is stricter than the function
   * `sequence` of the preset, which may check only the end of a name.
   */
  readonly names: RegExp;
  readonly preset: ElectionPreset;
}
