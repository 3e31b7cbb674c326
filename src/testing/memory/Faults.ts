import type { BehaviorSubject } from 'rxjs';

/** What goes wrong between one client and the server. */
export interface Faults {
  /** Whether the client may connect: as it likes, once more, or not at all. */
  readonly reach$: BehaviorSubject<'open' | 'once' | 'closed'>;
  /** What becomes of the next request: an answer, or a cut before or after it was carried out. */
  next: 'answer' | 'lose' | 'apply';
  /** Whether the next attempt to resume the session is told, wrongly, that it has expired. */
  falseExpiry: boolean;
  /** Cuts the connection, as the server or the network would. */
  cut: () => void;
  /** How long a reply takes, in ms. */
  latency: number;
  /** Until when the client's event loop stands still, on the server's clock. */
  stalledUntil: number;
}
