import type { BehaviorSubject } from 'rxjs';

/** The simulated faults of one client and of its connection to the server. */
export interface Faults {
  /**
   * Whether the client may connect: always (`open`), only one time (`once`), or not at all
   * (`closed`).
   */
  readonly reach$: BehaviorSubject<'open' | 'once' | 'closed'>;
  /**
   * What happens to the next read or write. The requests that `takeFate` excludes do not count.
   * `answer`: the client gets a reply. `lose`: the connection is lost before the server receives
   * the request. `apply`: the connection is lost after the server has carried out the request.
   */
  next: 'answer' | 'lose' | 'apply';
  /**
   * Whether the server refuses the next attempt to resume the session. The server then reports that
   * the session has expired, although the session still exists.
   */
  falseExpiry: boolean;
  /**
   * Cuts the connection. The client sees the same as after a failure of the server or the network.
   */
  cut: () => void;
  /** How long a reply takes, in ms. */
  latency: number;
  /** The client's event loop is blocked until the server's clock shows this time. */
  stalledUntil: number;
}
