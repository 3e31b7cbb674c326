/** What a process holds after its garbage was collected, in bytes. */
export interface Footprint {
  readonly heapUsed: number;
  /** Resident memory of the whole process, that of the C client included. */
  readonly rss: number;
}
