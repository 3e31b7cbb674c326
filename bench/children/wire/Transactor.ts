/** Creates many znodes at the same time, with the wire transport. */
export interface Transactor {
  open(servers: string, root: string): Promise<void>;
  /**
   * Creates `count` znodes, with single requests or in one transaction. Returns the duration of the
   * creations in ms. Then deletes the znodes.
   */
  create(count: number, how: 'pipelined' | 'transaction'): Promise<number>;
}
