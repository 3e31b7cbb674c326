/** Where a candidate stands in the list of all. */
export interface Place {
  /** How many are ahead of it. */
  readonly rank: number;
  /**
   * The candidates directly ahead, the nearest first. It can lead when one of them goes. There are
   * as many as may lead at once, and none when this candidate is among the first itself.
   */
  readonly waitsFor: readonly string[];
}
