import type { Fault } from './Fault.js';

/**
 * An action that makes one client create its ephemeral below `subjects.toggled`. If the client
 * already keeps this ephemeral, the client deletes the ephemeral instead.
 */
export interface Toggle {
  /** The time of this action, in ms after the start of the round. */
  readonly at: number;
  /** `pickOf` uses this number to pick the client. */
  readonly pick: number;
}

/**
 * Faults that happen at about the same time. After these faults, each stream must show the state
 * that its znodes have at the end of the round.
 */
export interface Round {
  readonly faults: readonly Fault[];
  readonly toggles: readonly Toggle[];
}
