import { channel, type Channel } from 'node:diagnostics_channel';
import type { Outcome } from '../../errors/ZkError.js';

/**
 * The message of the diagnostics channel `rxzk:request`. Each message describes one request that
 * has ended. The reads of streams are requests too.
 */
export interface TracedRequest {
  /** The name of the request, such as `'getData'`. */
  readonly operation: string;
  readonly path: string;
  /**
   * The time from the subscription to the end of the request, in ms. This time includes the wait
   * for a connection.
   */
  readonly duration: number;
  /** `'ok'` if the request succeeded. Otherwise the `outcome` of the error. */
  readonly outcome: 'ok' | Outcome;
  /** The code of the error, such as `'NO_NODE'`. `null` if the outcome is `'ok'`. */
  readonly code: string | null;
}

/** The diagnostics channel that reports each request when it ends. */
export const requestChannel: Channel = channel('rxzk:request');
