import type { ElectionPreset } from '../ElectionPreset.js';

/** A preset of the package. */
export interface KnownPreset {
  /** Whole names that its client gives: `sequence` may read no more than the end of a name. */
  readonly names: RegExp;
  readonly preset: ElectionPreset;
}
