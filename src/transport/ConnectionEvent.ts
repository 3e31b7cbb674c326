import type { Connection } from './Connection.js';

/** What happens to a connection; each event but `connected` is the last one. */
export type ConnectionEvent =
  /** The session is granted, the identities are presented, and the server has answered since. */
  | { readonly type: 'connected'; readonly connection: Connection }
  /** The connection is lost and the session may live on. Comes before the pending requests fail. */
  | { readonly type: 'disconnected'; readonly cause: unknown }
  /** The server does not know the session any more. */
  | { readonly type: 'expired' }
  /** The server has refused an identity that was presented. */
  | { readonly type: 'authFailed' };
