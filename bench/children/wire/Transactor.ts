/**
 * Creates many znodes in one transaction, or with one request for each znode. Uses the wire
 * transport.
 */
export interface Transactor {
  open(servers: string, root: string): Promise<void>;
  /**
   * Creates znodes, and deletes them again. `count` is the number of znodes. Returns only the
   * duration of the creations, in ms.
   */
  create(count: number, how: 'pipelined' | 'transaction'): Promise<number>;
}
