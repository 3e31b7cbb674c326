import type { Done } from '../../Done.js';
import type { Reader } from '../jute/read/Reader.js';
import type { WireRecord } from '../records/WireRecord.js';

/** Requests and replies over one link. */
export interface Exchange {
  /** Sends a request; `done` is called with its reply, or when the exchange ends. */
  readonly send: <O, R>(record: WireRecord<O, R>, operation: O, done: Done<R>) => void;
  readonly ping: () => void;
  /** Takes a frame from the server. */
  readonly receive: (reader: Reader) => void;
  /** Fails all pending requests, in their order, because the connection is lost. */
  readonly end: (cause: unknown) => void;
  /** The highest zxid in the header of a reply. */
  readonly zxid: () => number;
  /** The type number of the request that the server has just reported as unknown. */
  readonly unknownType: () => number | undefined;
}
