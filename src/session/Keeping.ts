import type { ZkError } from '../errors/ZkError.js';
import type { SessionState } from '../model/SessionState.js';
import type { LiveConnection } from './LiveConnection.js';

/** What a client knows about its session. The names are the same as in `SessionState`. */
export type Keeping =
  | Exclude<SessionState, { readonly status: 'connected' }>
  | { readonly status: 'connected'; readonly connection: LiveConnection };

/** What happens to a session. */
export type SessionEvent =
  | { readonly type: 'connected'; readonly connection: LiveConnection }
  | { readonly type: 'disconnected'; readonly at: number; readonly cause: ZkError }
  | { readonly type: 'expired' }
  | { readonly type: 'connecting' }
  | { readonly type: 'closed'; readonly reason: 'requested' | 'authFailed' };
