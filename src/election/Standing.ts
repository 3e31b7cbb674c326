/**
 * The role of a candidate in an election. `candidate` is the name of the candidate's znode. If the
 * candidate is suspended and has no znode, `candidate` is the name of its last znode.
 */
export type Standing =
  /**
   * The candidate leads. `token` is the `czxid` of its znode. Each later term has a higher `token`.
   * So use `token` as a fencing token.
   */
  | { readonly role: 'leader'; readonly candidate: string; readonly token: number }
  /**
   * The candidate waits. `waitsFor` is the name of the znode of the candidate directly ahead.
   * `rank` is how many candidates are ahead, according to the last list that the client read.
   */
  | {
      readonly role: 'follower';
      readonly candidate: string;
      readonly waitsFor: string;
      readonly rank: number;
    }
  /**
   * The candidate does not lead, and its place is not known. The reason is one of these: the
   * connection is lost, the lease is not certain, or the candidate has no znode.
   */
  | { readonly role: 'suspended'; readonly candidate: string };
