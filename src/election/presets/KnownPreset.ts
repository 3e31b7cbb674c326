import type { ElectionPreset } from '../ElectionPreset.js';

/** A preset of this package. */
export interface KnownPreset {
  /**
   * Matches the whole name of a znode from the client that uses this preset. This pattern is
   * stricter than `sequence` of the preset, which may check only the end of a name.
   */
  readonly names: RegExp;
  readonly preset: ElectionPreset;
}
