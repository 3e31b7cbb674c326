/**
 * Replaces values that differ between two servers with names. When a program runs on both servers,
 * a value of one server and the corresponding value of the other server get the same name.
 */
export interface Names {
  /**
   * Returns how much higher a zxid is than the zxid of the write that created the program's root.
   * Returns `old` for lower zxids. Returns 0 and negative values unchanged.
   */
  zxid(value: number): number | string;
  /** Returns a number for each session. The session that appears first has the first number. */
  session(id: string): string;
}
