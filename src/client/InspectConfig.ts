/** What `ZkClient.inspect` shows. */
export interface InspectConfig {
  /**
   * The maximum number of paths in the list `streams` of an inspection. A very long list would
   * block the event loop. The list has three parts: the paths of trees, the paths of reads that the
   * client has not sent yet, and all other paths. The third part is roughly sorted by the time of
   * the last read, from the earliest time to the latest time.
   * @defaultValue 1000
   */
  readonly streams?: number;
}
