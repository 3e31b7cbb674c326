/** Creates znodes over the wire, many at a time. */
export interface Transactor {
  open(servers: string, root: string): Promise<void>;
  /** Creates so many znodes at once, as single requests or as one transaction; deletes them; gives the ms it took. */
  create(count: number, how: 'pipelined' | 'transaction'): Promise<number>;
}
