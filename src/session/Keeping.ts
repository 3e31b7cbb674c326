import type { ZkError } from '../errors/ZkError.js';
import type { SessionState } from '../model/SessionState.js';
import type { LiveConnection } from './LiveConnection.js';

/**
 * The state of a session inside the library. It has the same names as `SessionState`, which a
 * program sees. The only difference is in the state `connected`, which contains the connection
 * here.
 */
export type Keeping =
  | Exclude<SessionState, { readonly status: 'connected' }>
  | { readonly status: 'connected'; readonly connection: LiveConnection };

/** An event that may change the state of a session. */
export type SessionEvent =
  | { readonly type: 'connected'; readonly connection: LiveConnection }
  | { readonly type: 'disconnected'; readonly at: number; readonly cause: ZkError }
  | { readonly type: 'expired' }
  | { readonly type: 'connecting' }
  | { readonly type: 'closed'; readonly reason: 'requested' | 'authFailed' };
