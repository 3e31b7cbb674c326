/** The memory of a process after the collection of its garbage, in bytes. */
export interface Footprint {
  readonly heapUsed: number;
  /** Resident memory of the whole process, including the C client. */
  readonly rss: number;
}
