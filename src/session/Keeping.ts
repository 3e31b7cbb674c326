import type { ZkError } from '../errors/ZkError.js';
import type { SessionState } from '../model/SessionState.js';
import type { LiveConnection } from './LiveConnection.js';

/**
 * The state of a session inside the library. A program sees a `SessionState` instead. Both types
 * have the same states. But the state `connected` of `Keeping` contains the connection, and the
 * state `connected` of `SessionState` does not.
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
