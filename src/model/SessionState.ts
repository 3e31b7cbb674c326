import type { ZkError } from '../errors/ZkError.js';

/**
 * The state of a client's session.
 *
 * If an error led to the state, this error is the `cause` of the state. If this error is
 * CONNECTION_LOSS, the error has a `cause` of its own, which names the server and the failure.
 * Neither the error nor its own `cause` shows credentials.
 */
export type SessionState =
  /**
   * The client has no session, and tries to open a session with one of the servers. If an earlier
   * session has expired, the `cause` is SESSION_EXPIRED. `inspect().lastFailure` says why no server
   * has replied yet.
   */
  | { readonly status: 'connecting'; readonly cause?: ZkError }
  /**
   * The client has a connection to `server` (`host:port`). Client and server have agreed on
   * `sessionTimeout`, in ms.
   */
  | {
      readonly status: 'connected';
      readonly sessionId: string;
      readonly sessionTimeout: number;
      readonly server: string;
    }
  /**
   * The connection is lost, and the session may still live. `since` is the time of the loss, in ms
   * of the client's clock. The `cause` says why the connection is lost. For example, the server
   * closed the connection, or sent nothing for too long.
   */
  | {
      readonly status: 'suspended';
      readonly sessionId: string;
      readonly since: number;
      readonly cause?: ZkError;
    }
  /**
   * The ensemble has ended the session, and has deleted the ephemerals of the session. The client
   * opens a new session.
   */
  | { readonly status: 'expired'; readonly sessionId: string }
  /**
   * The client is closed, and does not connect again. With the reason `requested`, the program has
   * closed the client, and there is no `cause`. With the reason `authFailed`, a server has refused
   * the client's credentials, and the `cause` is AUTH_FAILED.
   */
  | {
      readonly status: 'closed';
      readonly reason: 'requested' | 'authFailed';
      readonly cause?: ZkError;
    };
