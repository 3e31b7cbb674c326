/** Settings of `armData` and `armChildren`, the reads that set a watch. */
export interface ArmReadConfig {
  /**
   * Whether the read sets a watch. Use `false` for a znode that a recursive watch covers. `fired$`
   * of the reply then never emits and never completes. @defaultValue true
   */
  readonly watch?: boolean;
}
