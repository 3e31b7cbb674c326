import { channel, type Channel } from 'node:diagnostics_channel';
import type { Outcome } from '../../errors/ZkError.js';

/** The message of the diagnostics channel `rxzk:request`: a request, or a read of a stream, that ended. */
export interface TracedRequest {
  /** Such as `'getData'`. */
  readonly operation: string;
  readonly path: string;
  /** From the subscription to the end, including the wait for a connection, in ms. */
  readonly duration: number;
  /** `'ok'`, or the outcome of a failed request. */
  readonly outcome: 'ok' | Outcome;
  /** The code of the error, such as `'NO_NODE'`; `null` for `'ok'`. */
  readonly code: string | null;
}

/** Reports ended requests to listeners. */
export const requestChannel: Channel = channel('rxzk:request');
