import type { faultKinds } from './faultKinds.js';

/** The name of a kind of fault. */
export type FaultKind = (typeof faultKinds)[keyof typeof faultKinds][number];

/** One fault of a round. Each fault ends after a limited time. */
export interface Fault {
  readonly kind: FaultKind;
  /** The start of the fault, in ms after the start of its round. */
  readonly at: number;
  /** The duration of the fault, in ms. */
  readonly lasts: number;
  /** A number from 0 (included) to 1 that picks the target of the fault. */
  readonly pick: number;
}
