import type { DetachedFailure } from './DetachedFailure.js';
import type { SessionState } from '../model/SessionState.js';
import type { StateChange } from '../model/StateChange.js';
import type { StreamInspection } from './StreamInspection.js';

/**
 * What a client is doing at one moment, as plain JSON. The object contains no credentials and no
 * data of znodes.
 */
export interface Inspection {
  /** The `name` of the client. */
  readonly name: string;
  /**
   * The state of the session. This object has no `cause`, because a `cause` is an error, and an
   * error is no JSON. `timeline` and `lastFailure` have the text of the cause.
   */
  readonly session: SessionState;
  /** The last hundred states of the session. The last item is the present state. */
  readonly timeline: readonly StateChange[];
  /** How the client sends requests. */
  readonly transport: 'binding' | 'wire' | 'memory';
  /**
   * Why the C binding could not be loaded. In this case the client uses `wire`. `null` if the
   * client uses the binding, or did not try to load the binding.
   */
  readonly bindingUnavailable: string | null;
  /** The server of the present connection, as `host:port`. `null` without a connection. */
  readonly server: string | null;
  /**
   * The servers that the client connects to, each as `host:port`, in the order of the connect
   * string. If `followEnsemble` is set, these are the members of the ensemble.
   */
  readonly servers: readonly string[];
  /**
   * How long the lease of a leader still lasts for certain, in ms. `null` for a client that does
   * not lead, because nobody renews its lease. After the end of a term, this number still shows the
   * rest of the lease.
   */
  readonly lease: number | null;
  /** How many sent requests have no reply yet. The reads of streams count too. */
  readonly requestsInFlight: number;
  /** How many requests wait for a connection. The reads of streams do not count. */
  readonly requestsWaiting: number;
  /**
   * How many watches the streams of this client use. The server may have more watches, because an
   * ended stream can leave its watch behind.
   */
  readonly watches: number;
  /** How many bytes the paths of these `watches` have together, including the chroot. */
  readonly watchBytes: number;
  /** How many changes `recheck` has found. No watch event had reported these changes. */
  readonly missedChanges: number;
  /**
   * The streams, grouped by path. The streams are listed even without a connection. `InspectConfig`
   * limits the number of paths.
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
   * If an attempt to connect has failed since the last connection, the value says why the last
   * attempt failed. Otherwise the value is the error of the last creation directly below the
   * chroot, if this creation failed because the chroot was missing. In all other cases, the value
   * is `null`.
   */
  readonly lastFailure: string | null;
}
