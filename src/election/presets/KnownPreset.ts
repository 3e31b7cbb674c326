import type { ElectionPreset } from '../ElectionPreset.js';

/** A preset of this package. */
export interface KnownPreset {
  /**
   * Matches the whole name of a candidate's znode. The preset also has a function `sequence`. This
   * function may check only the end of a name, so the pattern is stricter.
   */
  readonly names: RegExp;
  readonly preset: ElectionPreset;
}
