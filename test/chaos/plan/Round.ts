import type { Fault } from './Fault.js';

/** An action in a round. One client deletes its own ephemeral, or creates this ephemeral again. */
export interface Toggle {
  /** The time of this action, in ms after the start of the round. */
  readonly at: number;
  /** A number from 0 (included) to 1 that picks the client. */
  readonly pick: number;
}

/**
 * Faults that happen at about the same time. After each round, all streams must show the last
 * states.
 */
export interface Round {
  readonly faults: readonly Fault[];
  readonly toggles: readonly Toggle[];
}
