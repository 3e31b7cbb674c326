/**
 * Gives names to values that are different on two servers. When a program runs on both servers, a
 * value of one server and the corresponding value of the other server get the same name.
 */
export interface Names {
  /**
   * Returns how much higher a zxid is than the zxid of the write that created the program's root.
   * For a zxid lower than the one of this write, returns `old`. Returns 0 and negative values
   * unchanged.
   */
  zxid(value: number): number | string;
  /** Returns the name of a session. The names are numbered in the order of their first use. */
  session(id: string): string;
}
