import type { NodeChange } from './NodeChange.js';
import type { ReturnCode } from '../../errors/ReturnCode.js';

/** The result of a request: the reply, and what happened to the tree. */
export type Answer<T = object> = (Accepted & T) | Refusal;

/** The request was carried out. */
export interface Accepted {
  readonly rc: typeof ReturnCode.ok;
  /** In the order in which the server reports them. */
  readonly events: readonly NodeChange[];
}

/** The request has changed only the zxid. */
export interface Refusal {
  readonly rc: RefusalCode;
  readonly events: readonly [];
}

/** Every return code except success. */
export type RefusalCode = Exclude<(typeof ReturnCode)[keyof typeof ReturnCode], 0>;
