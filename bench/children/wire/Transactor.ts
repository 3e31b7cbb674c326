/** Creates many znodes at the same time over the wire. */
export interface Transactor {
  open(servers: string, root: string): Promise<void>;
  /**
   * Creates `count` znodes, with single requests or in one transaction. Gives the time of the
   * creations in ms. Deletes the znodes afterwards.
   */
  create(count: number, how: 'pipelined' | 'transaction'): Promise<number>;
}
