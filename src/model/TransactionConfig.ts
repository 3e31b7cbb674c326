/** Settings of a transaction. */
export interface TransactionConfig {
  /**
   * The path of a znode that must exist, such as the znode of the leading candidate in an election.
   * If this znode does not exist, the server applies nothing, and the error is NOT_LEADING. See
   * `term.transaction` of {@link whileLeading}.
   */
  readonly fence?: string;
}
