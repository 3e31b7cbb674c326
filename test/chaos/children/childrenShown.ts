import type { NodeChildren } from '../../../src/index.js';
import { absent } from '../check/absent.js';
import type { Emission } from '../check/Emission.js';
import { numbersOf } from './numbersOf.js';

/**
 * Returns the emission for a list of children. Each child has a number as its name. The state of
 * the emission contains the names of all children. The identity of the emission also contains the
 * zxid and the time of the parent's creation. If the parent is deleted and created again, the new
 * parent may have children with the old names. But the emission for the new parent has a new
 * identity.
 */
export function childrenShown(list: NodeChildren | null): Emission {
  if (list === null) return { state: absent, identity: absent };
  const state = numbersOf(list).join();
  return { state, identity: `${list.stat.czxid}:${list.stat.ctime}:${state}` };
}
