import { checkClient } from './checkClient.js';
import type { ZkClient } from './ZkClient.js';

/** What probes ask of a client. */
export interface Health {
  /**
   * Whether the client can still recover by itself. `false` only when it is closed, by `close()` or
   * by AUTH_FAILED.
   */
  readonly live: boolean;
  /** Whether the client is connected: requests get replies, and streams are current. */
  readonly ready: boolean;
  /** Why the client is not ready, as one line without credentials; `null` if it is ready. */
  readonly reason: string | null;
}

/**
 * Whether a client is live and whether it is ready, at this moment. A client that lost its connection or its
 * session is not ready, and is live: it connects again by itself. A restart would not help.
 *
 * @example
 * ```ts
 * const { ready, reason } = health(client);
 * console.log(ready ? 'ready' : `not ready, ${reason}`);
 * ```
 *
 * @param client - the client to ask
 * @returns two answers for two probes; an argument that is no client throws at the call
 */
export function health(client: ZkClient): Health {
  const { session, timeline } = checkClient(client).inspect({ streams: 0 });
  const { status } = session;
  const cause = timeline.at(-1)?.cause;
  const reason = `the session is ${status}${cause === undefined ? '' : `: ${cause}`}`;
  const ready = status === 'connected';
  return { live: status !== 'closed', ready, reason: ready ? null : reason };
}
