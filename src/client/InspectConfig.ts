/** What `ZkClient.inspect` shows. */
export interface InspectConfig {
  /**
   * How many paths the list `streams` of an inspection has at most. A very long list would block
   * the event loop. Roughly, the list begins with the paths that have not changed for the longest
   * time.
   * @defaultValue 1000
   */
  readonly streams?: number;
}
