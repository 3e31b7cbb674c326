/** What `ZkClient.inspect` shows. */
export interface InspectConfig {
  /**
   * How many paths `streams` lists at most; those come first, about, that have been quiet for longest.
   * A very long list takes its time, in which nothing else is done. @defaultValue 1000
   */
  readonly streams?: number;
}
