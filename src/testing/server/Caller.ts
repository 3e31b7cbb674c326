import type { Identity } from './acl/Identity.js';

/** Who sends a request. */
export interface Caller {
  /** Hexadecimal text. */
  readonly sessionId: string;
  /** What its connection has presented; everybody is `world:anyone` without saying so. */
  readonly identities: readonly Identity[];
}
