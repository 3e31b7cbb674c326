import type { DetachedFailure } from './DetachedFailure.js';
import type { SessionState } from '../model/SessionState.js';
import type { StateChange } from '../model/StateChange.js';
import type { StreamInspection } from './StreamInspection.js';

/**
 * What a client is doing at one moment, as plain JSON. It contains no credentials and no data of
 * znodes.
 */
export interface Inspection {
  /** The `name` of the client. */
  readonly name: string;
  /**
   * The state of the session. It has no `cause` here, because a `cause` is an error object and no
   * JSON. `timeline` and `lastFailure` have the text of the cause.
   */
  readonly session: SessionState;
  /** The last hundred states of the session. The last item is the present state. */
  readonly timeline: readonly StateChange[];
  /** How the client sends requests. */
  readonly transport: 'binding' | 'wire' | 'memory';
  /**
   * Why the C binding could not be loaded, so the client uses `wire`. `null` if the client uses the
   * binding, or if the settings chose `wire`.
   */
  readonly bindingUnavailable: string | null;
  /** The server of the present connection, as `host:port`. `null` without a connection. */
  readonly server: string | null;
  /**
   * The servers that the client may connect to, each as `host:port`, in the order of the connect
   * string. If `followEnsemble` is set, these are the members of the ensemble.
   */
  readonly servers: readonly string[];
  /**
   * How long the lease of a leader certainly lasts, in ms. `null` for a client that does not lead,
   * because nobody renews its lease. After the end of a term, this number still shows the rest of
   * the lease.
   */
  readonly lease: number | null;
  /**
   * How many requests the client has sent that have no reply yet. The reads of streams count too.
   */
  readonly requestsInFlight: number;
  /** How many requests wait for a connection. The reads of streams do not count. */
  readonly requestsWaiting: number;
  /**
   * How many watches have a stream that waits for their event. The server may have more watches,
   * which ended streams have left.
   */
  readonly watches: number;
  /**
   * The size of the paths of these `watches`, in bytes. The server knows these paths with the
   * chroot.
   */
  readonly watchBytes: number;
  /** How many changes `recheck` has found that no watch event had reported. */
  readonly missedChanges: number;
  /**
   * The streams, grouped by path. Without a connection, they are listed too. `InspectConfig` limits
   * how many paths the list has.
   */
  readonly streams: readonly StreamInspection[];
  /** The paths of the ephemerals that streams of this client own. */
  readonly owned: readonly string[];
  /**
   * The paths of owned znodes that the client still has to delete. For a sequential znode, this is
   * the requested path, without the number from the server.
   */
  readonly deletions: readonly string[];
  /** How many pieces of detached work `close` would wait for, including `deletions`. */
  readonly detached: number;
  /** The last hundred failures of detached work, the oldest first. */
  readonly detachedFailures: readonly DetachedFailure[];
  /**
   * Why the last attempt to connect failed, if an attempt has failed after the last connection.
   * Otherwise, why the last creation directly below the chroot failed, if it failed because the
   * chroot did not exist. `null` if none of this has happened.
   */
  readonly lastFailure: string | null;
}
