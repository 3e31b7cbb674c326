/** Where a candidate stands in the list of all. */
export interface Place {
  /** How many are ahead of it. */
  readonly rank: number;
  /**
   * Those directly ahead of which one must go before it can lead, the nearest first: as many as may
   * lead at once; none when it is among the first itself.
   */
  readonly waitsFor: readonly string[];
}
