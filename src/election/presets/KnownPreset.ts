import type { ElectionPreset } from '../ElectionPreset.js';

/** A preset of this package. */
export interface KnownPreset {
  /**
   * Each preset has the names of another client library, such as Curator. This pattern matches the
   * whole name of a znode from this library. The pattern is stricter than the function `sequence`
   * of the preset, which may check only the end of a name.
   */
  readonly names: RegExp;
  readonly preset: ElectionPreset;
}
