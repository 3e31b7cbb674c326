import type { faultKinds } from './faultKinds.js';

/** The name of a kind of fault. */
export type FaultKind = (typeof faultKinds)[keyof typeof faultKinds][number];

/** One fault of a round. The fault begins at a planned time, and ends after a planned duration. */
export interface Fault {
  readonly kind: FaultKind;
  /** The start of the fault, in ms after the start of its round. */
  readonly at: number;
  /** The duration of the fault, in ms. */
  readonly lasts: number;
  /** `pickOf` uses this number to pick the target of the fault. */
  readonly pick: number;
}
