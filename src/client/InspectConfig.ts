/** What `ZkClient.inspect` shows. */
export interface InspectConfig {
  /**
   * How many paths `streams` lists at most. Roughly, the paths without changes for the longest time
   * come first. A very long list blocks the event loop for a while. @defaultValue 1000
   */
  readonly streams?: number;
}
