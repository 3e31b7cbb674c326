import type { NodeChange } from './NodeChange.js';
import type { ReturnCode } from '../../errors/ReturnCode.js';

/**
 * The result of a request. If the server has carried out the request, the result contains the
 * reply, and the changes that the request made to the tree.
 */
export type Answer<T = object> = (Accepted & T) | Refusal;

/** The server has carried out the request. */
export interface Accepted {
  readonly rc: typeof ReturnCode.ok;
  /** The changes, in the order in which the server reports them to watches. */
  readonly events: readonly NodeChange[];
}

/**
 * The server has refused the request. The tree has not changed. Nevertheless, most refused writes
 * get a new zxid.
 */
export interface Refusal {
  readonly rc: RefusalCode;
  readonly events: readonly [];
}

/** Every return code except success. */
export type RefusalCode = Exclude<(typeof ReturnCode)[keyof typeof ReturnCode], 0>;
