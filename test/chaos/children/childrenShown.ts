import type { NodeChildren } from '../../../src/index.js';
import { absent } from '../check/absent.js';
import type { Emission } from '../check/Emission.js';
import { numbersOf } from './numbersOf.js';

/**
 * Returns the emission for a list of children. The state of the emission consists of the numbers of
 * the children. After the parent is deleted and created again, even an equal list gets a new
 * identity.
 */
export function childrenShown(list: NodeChildren | null): Emission {
  if (list === null) return { state: absent, identity: absent };
  const state = numbersOf(list).join();
  return { state, identity: `${list.stat.czxid}:${list.stat.ctime}:${state}` };
}
