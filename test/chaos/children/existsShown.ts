import type { Stat } from '../../../src/index.js';
import { absent } from '../check/absent.js';
import type { Emission } from '../check/Emission.js';
import { stampOf } from './stampOf.js';

/** Returns the emission for a stat. A stat has no data, so the emission has only a stamp. */
export function existsShown(stat: Stat | null): Emission {
  if (stat === null) return { state: absent, identity: absent };
  const stamp = stampOf(stat);
  return { stamp, identity: stamp };
}
