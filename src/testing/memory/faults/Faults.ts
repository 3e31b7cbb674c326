import type { BehaviorSubject } from 'rxjs';

/** The faults between one client and the server. */
export interface Faults {
  /** Whether the client may connect: always, once, or not at all. */
  readonly reach$: BehaviorSubject<'open' | 'once' | 'closed'>;
  /** What happens to the next request: a reply, or a lost connection before or after the write. */
  next: 'answer' | 'lose' | 'apply';
  /** Whether the server answers the next attempt to resume the session, wrongly, with an expiry. */
  falseExpiry: boolean;
  /** Cuts the connection, as the server or the network would. */
  cut: () => void;
  /** How long a reply takes, in ms. */
  latency: number;
  /** Until when the client's event loop is blocked, on the server's clock. */
  stalledUntil: number;
}
