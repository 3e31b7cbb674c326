import type { NodeChildren, NodeData, Stat } from 'rxzk';

/** The values that a stream may emit. */
export type State = Stat | NodeData | NodeChildren | null;

/** By what a stream tells one state from another: the rest may change without an emission. */
export function identityOf(state: State): unknown {
  if (state === null) return null;
  // A list has no order.
  if ('children' in state) return { children: state.children.toSorted() };
  const { czxid, mzxid, version, ephemeralOwner } = 'stat' in state ? state.stat : state;
  const identity = { czxid, mzxid, version, ephemeralOwner };
  return 'data' in state ? { data: state.data, ...identity } : identity;
}
