/** What `ZkClient.inspect` shows. */
export interface InspectConfig {
  /**
   * How many paths `streams` lists at most. The list begins roughly with the paths that have not
   * changed for the longest time. The creation of a very long list blocks the event loop.
   * @defaultValue 1000
   */
  readonly streams?: number;
}
