import type { NodeChildren, NodeData, Stat } from 'rxzk';

/** The values that the streams of single znodes may emit. */
export type State = Stat | NodeData | NodeChildren | null;

/**
 * Returns the fields that the test compares. If only other fields of a znode change, a stream
 * does not always emit. So the test does not compare those other fields.
 */
export function identityOf(state: State): unknown {
  if (state === null) return null;
  // The order of children has no meaning.
  if ('children' in state) return { children: state.children.toSorted() };
  const { czxid, mzxid, version, ephemeralOwner } = 'stat' in state ? state.stat : state;
  const identity = { czxid, mzxid, version, ephemeralOwner };
  return 'data' in state ? { data: state.data, ...identity } : identity;
}
