/** Where a client's session stands. */
export type SessionState =
  /** There is no session yet, or no longer: servers are being tried. */
  | { readonly status: 'connecting' }
  /** Requests are answered by `server` (`host:port`); the timeout, in ms, is the negotiated one. */
  | {
      readonly status: 'connected';
      readonly sessionId: string;
      readonly sessionTimeout: number;
      readonly server: string;
    }
  /** The connection is lost, the session may live on; `since` is in ms of the client's clock. */
  | { readonly status: 'suspended'; readonly sessionId: string; readonly since: number }
  /** The server has dropped the session with its ephemerals; a new one is being opened. */
  | { readonly status: 'expired'; readonly sessionId: string }
  /** The client was closed, or its credentials were refused. It does not come back. */
  | { readonly status: 'closed'; readonly reason: 'requested' | 'authFailed' };
