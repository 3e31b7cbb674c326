import type { NodeChildren } from '../../../src/index.js';
import { absent } from '../check/absent.js';
import type { Emission } from '../check/Emission.js';
import { numbersOf } from './numbersOf.js';

/** The state in a child list: the numbers, of one incarnation of the parent. */
export function childrenShown(list: NodeChildren | null): Emission {
  if (list === null) return { state: absent, identity: absent };
  const state = numbersOf(list).join();
  return { state, identity: `${list.stat.czxid}:${list.stat.ctime}:${state}` };
}
