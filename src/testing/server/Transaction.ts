import type { Caller } from './Caller.js';

/** The circumstances of one write. */
export interface Transaction {
  readonly caller: Caller;
  readonly zxid: number;
  /** The server's clock, in ms. */
  readonly now: number;
}
