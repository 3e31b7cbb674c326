/** The place of one candidate in the ordered list of all candidates. */
export interface Place {
  /** How many candidates are ahead of this candidate. */
  readonly rank: number;
  /**
   * The names of the candidates directly ahead of this candidate, the nearest first. When one of
   * these candidates leaves the election, this candidate may be able to lead. If this candidate
   * does not have to wait, the list is empty. Otherwise the list has one name in an election, and
   * three names for a semaphore with three permits.
   */
  readonly waitsFor: readonly string[];
}
