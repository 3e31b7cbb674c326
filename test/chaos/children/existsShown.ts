import type { Stat } from '../../../src/index.js';
import { absent } from '../check/absent.js';
import type { Emission } from '../check/Emission.js';
import { stampOf } from './stampOf.js';

/** Returns the emission for a stat. It contains the stamp of the write, but not the data. */
export function existsShown(stat: Stat | null): Emission {
  if (stat === null) return { state: absent, identity: absent };
  const stamp = stampOf(stat);
  return { stamp, identity: stamp };
}
