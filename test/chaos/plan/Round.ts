import type { Fault } from './Fault.js';

/**
 * An action of one client. If the client has an ephemeral znode below `subjects.toggled`, the
 * action deletes this znode. If the client has no such znode, the action creates the znode.
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
