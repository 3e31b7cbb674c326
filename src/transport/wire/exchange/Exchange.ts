import type { Done } from '../../Done.js';
import type { Reader } from '../jute/read/Reader.js';
import type { WireRecord } from '../records/WireRecord.js';

/** The exchange of requests and replies over one connection. */
export interface Exchange {
  /**
   * Sends a request, and calls `done` with the reply. If the exchange ends before the reply, calls
   * `done` with an error.
   */
  readonly send: <O, R>(record: WireRecord<O, R>, operation: O, done: Done<R>) => void;
  readonly ping: () => void;
  /**
   * Reads a frame from the server. If the frame is a reply or a watch event, calls the callback for
   * the reply or the event.
   */
  readonly receive: (reader: Reader) => void;
  /** Fails all pending requests, in their order, because the connection is lost. */
  readonly end: (cause: unknown) => void;
  /** The highest zxid in the headers of all replies. */
  readonly zxid: () => number;
  /**
   * If the newest reply says that the server does not know the type of the request, returns the
   * number of this type. Otherwise returns `undefined`.
   */
  readonly unknownType: () => number | undefined;
}
