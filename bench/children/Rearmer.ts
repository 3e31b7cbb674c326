/** One stream, of which the memory is looked at. */
export interface Rearmer {
  open(servers: string, path: string): Promise<void>;
  /** Waits for so many more emissions, then collects all garbage. */
  rearm(count: number): Promise<Memory>;
}

/** What a process holds after its garbage was collected, in bytes. */
export interface Memory {
  readonly emissions: number;
  readonly heapUsed: number;
  readonly rss: number;
}
