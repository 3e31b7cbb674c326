import type { Stat } from '../../../src/index.js';
import { absent } from '../check/absent.js';
import type { Emission } from '../check/Emission.js';
import { stampOf } from './stampOf.js';

/**
 * Returns the emission for a stat. If the znode exists, the emission has no `state`, because a stat
 * does not contain the data of the znode.
 */
export function existsShown(stat: Stat | null): Emission {
  if (stat === null) return { state: absent, identity: absent };
  const stamp = stampOf(stat);
  return { stamp, identity: stamp };
}
