/**
 * Gives names to values that differ between two servers, such as session ids. When a program runs
 * on both servers, its first session gets the same name on both servers.
 */
export interface Names {
  /**
   * Returns the distance of a zxid from the creation of the program's root, for example `base+3`.
   * Returns `old` for a zxid before this creation. If the zxid is 0 or negative, returns the zxid
   * unchanged.
   */
  zxid(value: number): number | string;
  /** Returns the name of a session. The names are numbered in the order of their first use. */
  session(id: string): string;
}
