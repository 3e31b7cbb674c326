import type { faultKinds } from './faultKinds.js';

/** The name of a fault. */
export type FaultKind = (typeof faultKinds)[keyof typeof faultKinds][number];

/** One fault, for a while. */
export interface Fault {
  readonly kind: FaultKind;
  /** When it begins, in ms after the beginning of its round. */
  readonly at: number;
  /** In ms. */
  readonly lasts: number;
  /** Picks its target: a number from 0 (included) to 1. */
  readonly pick: number;
}
