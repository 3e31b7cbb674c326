/** Settings of the armed reads of a client. */
export interface ArmReadConfig {
  /** `false` sets no watch, for a znode that a recursive watch covers. `fired$` never ends then. @defaultValue true */
  readonly watch?: boolean;
}
