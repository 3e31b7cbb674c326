import type { NodeData } from '../../../src/index.js';
import { absent } from '../check/absent.js';
import type { Emission } from '../check/Emission.js';
import { stampOf } from './stampOf.js';

/**
 * Returns the emission for the data of a znode. The field `state` is the number in the data. The
 * fields `stamp` and `identity` identify the write.
 */
export function dataShown(node: NodeData | null): Emission {
  if (node === null) return { state: absent, identity: absent };
  const stamp = stampOf(node.stat);
  return { state: node.data.toString(), stamp, identity: stamp };
}
