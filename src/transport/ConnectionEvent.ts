import type { Connection } from './Connection.js';

/**
 * An event of a connection. If a connection has an event `connected`, this event comes first, and
 * comes only once. An event `disconnected`, `expired` or `authFailed` is the last event of a
 * connection. If the server refuses the session or an identity, `expired` or `authFailed` may be
 * the only event.
 */
export type ConnectionEvent =
  /**
   * The server has granted the session, accepted the identities, and replied to the requests of the
   * handshake.
   */
  | { readonly type: 'connected'; readonly connection: Connection }
  /**
   * The connection is lost, but the session may still live. The requests in flight fail only after
   * this event.
   */
  | { readonly type: 'disconnected'; readonly cause: unknown }
  /** The server no longer knows the session. */
  | { readonly type: 'expired' }
  /** The server has refused an identity that the client presented. */
  | { readonly type: 'authFailed' };
