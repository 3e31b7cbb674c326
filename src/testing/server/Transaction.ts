import type { Caller } from './Caller.js';

/**
 * What the server knows about one write, in addition to the arguments of the write: its sender, its
 * zxid and its time.
 */
export interface Transaction {
  readonly caller: Caller;
  readonly zxid: number;
  /** The time on the server's clock, in ms. */
  readonly now: number;
}
