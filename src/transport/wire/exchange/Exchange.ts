import type { Done } from '../../Done.js';
import type { Reader } from '../jute/read/Reader.js';
import type { WireRecord } from '../records/WireRecord.js';

/** The exchange of requests and replies over one connection. */
export interface Exchange {
  /** Sends a request. Calls `done` with the reply, or with an error when the exchange ends. */
  readonly send: <O, R>(record: WireRecord<O, R>, operation: O, done: Done<R>) => void;
  readonly ping: () => void;
  /** Handles a frame from the server. */
  readonly receive: (reader: Reader) => void;
  /** Fails all pending requests, in their order, because the connection is lost. */
  readonly end: (cause: unknown) => void;
  /** The highest zxid in the headers of all replies. */
  readonly zxid: () => number;
  /**
   * Returns the type number of the last request with a reply, if this reply says that the server
   * does not know the request. Otherwise returns `undefined`.
   */
  readonly unknownType: () => number | undefined;
}
