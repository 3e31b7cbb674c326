/**
 * Where a candidate stands. `candidate` is the name of its znode; while suspended that of the last
 * one that it had.
 */
export type Standing =
  /** It leads; `token` is the `czxid` of its znode, higher in each later term: a fencing token. */
  | { readonly role: 'leader'; readonly candidate: string; readonly token: number }
  /** It waits for the one directly ahead; `rank` counts from 0, and is as of the last listing. */
  | {
      readonly role: 'follower';
      readonly candidate: string;
      readonly waitsFor: string;
      readonly rank: number;
    }
  /** It does not lead, and nobody can say more: no connection, no certain lease, or no znode. */
  | { readonly role: 'suspended'; readonly candidate: string };
