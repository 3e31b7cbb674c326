import type { Fault } from './Fault.js';

/** Makes one client create its ephemeral below `subjects.toggled`, or delete this ephemeral. */
export interface Toggle {
  /** The time of this action, in ms after the start of the round. */
  readonly at: number;
  /** Picks the client, see `pickOf`. */
  readonly pick: number;
}

/**
 * Faults that happen at about the same time. After these faults, each stream must show the state
 * that its subject has at the end of the round.
 */
export interface Round {
  readonly faults: readonly Fault[];
  readonly toggles: readonly Toggle[];
}
