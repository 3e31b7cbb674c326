/**
 * Replaces values that differ between two servers with names. When a program runs on both servers,
 * a value of one server and the corresponding value of the other server get the same name.
 */
export interface Names {
  /**
   * Returns the difference between the value and the zxid of the root of the program. Returns `old`
   * for all earlier zxids.
   */
  zxid(value: number): number | string;
  /** Returns a number for each session. The session that appears first has the first number. */
  session(id: string): string;
}
