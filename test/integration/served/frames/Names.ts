/**
 * Gives names to values that differ between two servers, such as session ids. When a program runs
 * on both servers, its first session gets the same name on both servers.
 */
export interface Names {
  /**
   * Compares a zxid with the zxid of the write that created the program's root znode. Returns the
   * difference, for example `base+3`. If the given zxid is smaller, returns `old`. If the given
   * zxid is 0 or negative, returns this zxid unchanged.
   */
  zxid(value: number): number | string;
  /** Returns the name of a session. The names are numbered in the order of their first use. */
  session(id: string): string;
}
