import type { LiveConnection } from './LiveConnection.js';

/** What a client knows of its session; the names are those of `SessionState`. */
export type Keeping =
  | { readonly status: 'connecting' }
  | { readonly status: 'connected'; readonly connection: LiveConnection }
  | { readonly status: 'suspended'; readonly sessionId: string; readonly since: number }
  | { readonly status: 'expired'; readonly sessionId: string }
  | { readonly status: 'closed'; readonly reason: 'requested' | 'authFailed' };

/** What happens to a session. */
export type SessionEvent =
  | { readonly type: 'connected'; readonly connection: LiveConnection }
  | { readonly type: 'disconnected'; readonly at: number }
  | { readonly type: 'expired' }
  | { readonly type: 'connecting' }
  | { readonly type: 'closed'; readonly reason: 'requested' | 'authFailed' };
