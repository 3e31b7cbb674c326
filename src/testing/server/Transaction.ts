import type { Caller } from './Caller.js';

/**
 * The sender, the zxid and the time of one write. The arguments of the write are not in this
 * object.
 */
export interface Transaction {
  readonly caller: Caller;
  readonly zxid: number;
  /** The time on the server's clock, in ms. */
  readonly now: number;
}
