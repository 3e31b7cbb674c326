import type { Fault } from './Fault.js';

/** One client deletes an ephemeral that it owns, or creates it again. */
export interface Toggle {
  /** In ms after the beginning of the round. */
  readonly at: number;
  /** Picks the client: a number from 0 (included) to 1. */
  readonly pick: number;
}

/** Faults that come together; after each round everything must come right again. */
export interface Round {
  readonly faults: readonly Fault[];
  readonly toggles: readonly Toggle[];
}
