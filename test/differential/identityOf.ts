import type { NodeChildren, NodeData, Stat } from 'rxzk';

/** The values that the streams of single znodes may emit. */
export type State = Stat | NodeData | NodeChildren | null;

/**
 * Returns the fields that the test compares. The result leaves out some fields of the znode,
 * because a stream does not always emit when only these omitted fields change.
 */
export function identityOf(state: State): unknown {
  if (state === null) return null;
  // The order of children has no meaning.
  if ('children' in state) return { children: state.children.toSorted() };
  const { czxid, mzxid, version, ephemeralOwner } = 'stat' in state ? state.stat : state;
  const identity = { czxid, mzxid, version, ephemeralOwner };
  return 'data' in state ? { data: state.data, ...identity } : identity;
}
