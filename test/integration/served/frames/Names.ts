/**
 * Replaces values that differ between two servers. When a program runs on both, the values get the
 * same names.
 */
export interface Names {
  /** The difference to the zxid of the program's root. All earlier zxids are `old`. */
  zxid(value: number): number | string;
  /** A number for each session. The first session that appears has the first number. */
  session(id: string): string;
}
