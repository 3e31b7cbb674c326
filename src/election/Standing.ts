/**
 * Where a candidate stands. `candidate` is the name of its znode. While suspended, it is the name
 * of its last znode.
 */
export type Standing =
  /** It leads; `token` is the `czxid` of its znode, higher in each later term: a fencing token. */
  | { readonly role: 'leader'; readonly candidate: string; readonly token: number }
  /** It waits for the one directly ahead; `rank` counts from 0, and comes from the last list. */
  | {
      readonly role: 'follower';
      readonly candidate: string;
      readonly waitsFor: string;
      readonly rank: number;
    }
  /** It does not lead, and nobody can say more: no connection, no certain lease, or no znode. */
  | { readonly role: 'suspended'; readonly candidate: string };
