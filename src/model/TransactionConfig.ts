/** Settings of a transaction. */
export interface TransactionConfig {
  /**
   * The path of a znode that must exist, such as the znode of the leading candidate in an election.
   * If no znode exists at the path `fence`, the server applies no operation of the transaction. The
   * error is then NOT_LEADING. See `term.transaction` of {@link whileLeading}.
   */
  readonly fence?: string;
}
