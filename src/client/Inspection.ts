import type { DetachedFailure } from './DetachedFailure.js';
import type { SessionState } from '../model/SessionState.js';
import type { StateChange } from '../model/StateChange.js';
import type { StreamInspection } from './StreamInspection.js';

/** What a client is doing at one moment, as plain JSON. Holds no credentials and no data of znodes. */
export interface Inspection {
  /** The `name` of the client. */
  readonly name: string;
  /** Without its `cause`, because that is an error: `timeline` and `lastFailure` have the text. */
  readonly session: SessionState;
  /** The last hundred states of the session, the present one last. */
  readonly timeline: readonly StateChange[];
  /** How requests are sent. */
  readonly transport: 'binding' | 'wire' | 'memory';
  /** Why the client uses the wire and not the C binding; `null` when the settings chose. */
  readonly bindingUnavailable: string | null;
  /** The server that requests go to, `host:port`; `null` without a connection. */
  readonly server: string | null;
  /**
   * The servers that the client connects to, `host:port`, in the order of the connect string. With
   * `followEnsemble` these are the members of the ensemble.
   */
  readonly servers: readonly string[];
  /**
   * How long a leader certainly keeps its lease, in ms. `null` for a client that does not lead,
   * because nobody renews its lease. After the end of a term it still shows the rest of the lease.
   */
  readonly lease: number | null;
  /** Sent requests without a reply, including the reads of streams. */
  readonly requestsInFlight: number;
  /** Requests that wait for a connection; the reads of streams do not count. */
  readonly requestsWaiting: number;
  /** Watches that this client waits for; the server may hold more, from streams that have ended. */
  readonly watches: number;
  /** The bytes of their paths, as the server knows them. */
  readonly watchBytes: number;
  /** Changes that no watch event reported, and that `recheck` has found. */
  readonly missedChanges: number;
  /** The streams, path by path, even without a connection; see `InspectConfig` for how many. */
  readonly streams: readonly StreamInspection[];
  /** The ephemerals that streams of this client hold. */
  readonly owned: readonly string[];
  /**
   * Owned znodes that are not deleted yet. A sequential znode has the requested path, without its
   * number.
   */
  readonly deletions: readonly string[];
  /** Detached work that `close` would wait for, deletions included. */
  readonly detached: number;
  /** The last hundred pieces of detached work that have failed, the oldest first. */
  readonly detachedFailures: readonly DetachedFailure[];
  /**
   * Why the last attempt to connect failed, if one has failed since the last connection. Otherwise
   * why the last creation directly below the chroot failed, if the chroot did not exist. `null` if
   * neither has happened.
   */
  readonly lastFailure: string | null;
}
