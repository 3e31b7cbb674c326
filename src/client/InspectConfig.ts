/** What `ZkClient.inspect` shows. */
export interface InspectConfig {
  /**
   * The maximum number of paths in the list `streams` of an inspection. A very long list would
   * block the event loop. The list begins with the paths of trees, and with the paths of reads that
   * the client has not sent yet. All other paths follow, roughly sorted by the time of the last
   * read. The path with the earliest of these times comes first.
   * @defaultValue 1000
   */
  readonly streams?: number;
}
