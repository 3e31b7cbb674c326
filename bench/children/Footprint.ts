/** The memory of a process after a garbage collection, in bytes. */
export interface Footprint {
  readonly heapUsed: number;
  /** The resident memory of the whole process. It includes the C client. */
  readonly rss: number;
}
