/** Settings of a transaction. */
export interface TransactionConfig {
  /**
   * The path of a znode that has to exist, such as the own znode of a leader. If it does not, nothing is applied
   * and the error is NOT_LEADING. See `term.transaction` of {@link whileLeading}.
   */
  readonly fence?: string;
}
