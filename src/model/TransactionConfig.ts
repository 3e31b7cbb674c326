/** Settings of a transaction. */
export interface TransactionConfig {
  /**
   * The path of a znode that must exist, such as a leader's own znode. If it does not, nothing is
   * applied and the error is NOT_LEADING. See `term.transaction` of {@link whileLeading}.
   */
  readonly fence?: string;
}
