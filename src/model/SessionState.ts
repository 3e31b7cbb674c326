import type { ZkError } from '../errors/ZkError.js';

/**
 * The state of a client's session.
 *
 * `cause` is the reason, if there is one. Otherwise the field is missing, and never `undefined`.
 * Its own `cause` names the server and the failure. It holds no credentials.
 */
export type SessionState =
  /**
   * There is no session yet, or no longer: the client tries the servers. The `cause` is
   * SESSION_EXPIRED after an expiry. `inspect().lastFailure` says why no server has replied yet.
   */
  | { readonly status: 'connecting'; readonly cause?: ZkError }
  /** `server` (`host:port`) replies to requests. The timeout, in ms, is the negotiated one. */
  | {
      readonly status: 'connected';
      readonly sessionId: string;
      readonly sessionTimeout: number;
      readonly server: string;
    }
  /**
   * The connection is lost, and the session may still live; `since` is in ms of the client's clock.
   * The `cause` says why: the server closed the connection, was silent, or the network cut it.
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
   * The client was closed, or its credentials were refused. It does not recover. The `cause` is
   * AUTH_FAILED in the second case. After `close()` there is none.
   */
  | {
      readonly status: 'closed';
      readonly reason: 'requested' | 'authFailed';
      readonly cause?: ZkError;
    };
