/** The place of one candidate in the ordered list of all candidates. */
export interface Place {
  /** How many candidates are ahead of this candidate. */
  readonly rank: number;
  /**
   * The candidates directly ahead of this candidate, the nearest first. When one of them leaves the
   * election, this candidate may be able to lead. The list has one name in an election, and three
   * names for a semaphore with three permits. The list is empty if this candidate may already lead.
   */
  readonly waitsFor: readonly string[];
}
