import type { ElectionPreset } from '../ElectionPreset.js';

/** A preset of the package. */
export interface KnownPreset {
  /** Matches whole names that its client gives. `sequence` may read only the end of a name. */
  readonly names: RegExp;
  readonly preset: ElectionPreset;
}
