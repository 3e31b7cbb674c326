import type { ZkError } from '../errors/ZkError.js';

/**
 * Where a client's session stands.
 *
 * `cause` says why, where there is a reason: the field is missing otherwise, never `undefined`. It names the server and what
 * went wrong, in its own `cause`. It holds no credentials.
 */
export type SessionState =
  /**
   * There is no session yet, or no longer: servers are being tried. The `cause` is SESSION_EXPIRED after an expiry.
   * `inspect().lastFailure` says why no server has answered yet.
   */
  | { readonly status: 'connecting'; readonly cause?: ZkError }
  /** Requests are answered by `server` (`host:port`); the timeout, in ms, is the negotiated one. */
  | {
      readonly status: 'connected';
      readonly sessionId: string;
      readonly sessionTimeout: number;
      readonly server: string;
    }
  /**
   * The connection is lost, the session may live on; `since` is in ms of the client's clock. The `cause` says why: the server
   * closed the connection, was silent, or the network cut it.
   */
  | {
      readonly status: 'suspended';
      readonly sessionId: string;
      readonly since: number;
      readonly cause?: ZkError;
    }
  /** The server has dropped the session with its ephemerals; a new one is being opened. */
  | { readonly status: 'expired'; readonly sessionId: string }
  /**
   * The client was closed, or its credentials were refused. It does not come back. The `cause` is AUTH_FAILED in the second
   * case; `close()` needs none.
   */
  | {
      readonly status: 'closed';
      readonly reason: 'requested' | 'authFailed';
      readonly cause?: ZkError;
    };
