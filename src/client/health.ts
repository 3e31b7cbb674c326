import { checkClient } from './checkClient.js';
import type { ZkClient } from './ZkClient.js';

/**
 * The state of a client, for the liveness probe and the readiness probe of a container platform.
 */
export interface Health {
  /**
   * Whether the client can still recover by itself. `false` only if the client is closed, by
   * `close()` or after AUTH_FAILED.
   */
  readonly live: boolean;
  /** Whether the client is connected. Requests then get replies, and streams are current. */
  readonly ready: boolean;
  /**
   * Why the client is not ready, as one line without credentials. `null` if the client is ready.
   */
  readonly reason: string | null;
}

/**
 * Returns whether a client is live and whether it is ready, at this moment. A client that has lost
 * its connection or its session is not ready. But it is live, because it connects again by itself.
 * A restart of the process would not help.
 *
 * @example
 * ```ts
 * const { ready, reason } = health(client);
 * console.log(ready ? 'ready' : `not ready, ${reason}`);
 * ```
 *
 * @param client - the client to ask
 * @returns `live` for a liveness probe, and `ready` for a readiness probe. If the argument is no
 * client, the call throws
 */
export function health(client: ZkClient): Health {
  const { session, timeline } = checkClient(client).inspect({ streams: 0 });
  const { status } = session;
  const cause = timeline.at(-1)?.cause;
  const reason = `the session is ${status}${cause === undefined ? '' : `: ${cause}`}`;
  const ready = status === 'connected';
  return { live: status !== 'closed', ready, reason: ready ? null : reason };
}
