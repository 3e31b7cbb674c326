/** Settings of `armData` and `armChildren`, the reads that set a watch. */
export interface ArmReadConfig {
  /**
   * Whether the read sets a watch. Use `false` for a znode that a recursive watch already covers.
   * With `false`, `fired$` of the result never emits and never completes. @defaultValue true
   */
  readonly watch?: boolean;
}
