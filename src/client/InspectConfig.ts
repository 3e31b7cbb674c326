/** What `ZkClient.inspect` shows. */
export interface InspectConfig {
  /**
   * How many paths `streams` lists at most. The list begins roughly with the paths that have not
   * changed for the longest time. A very long list blocks the event loop while the client builds
   * it. @defaultValue 1000
   */
  readonly streams?: number;
}
