import type { Reader } from '../jute/read/Reader.js';
import type { Writer } from '../jute/write/Writer.js';

/** A watch that stays is set, or all watches of a path are removed. */
export interface StandingChange {
  readonly type: 'set' | 'removed';
  readonly path: string;
}

/** How a request `O` and its reply `R` look on the wire, without headers. */
export interface WireRecord<O, R> {
  /** The type number of such a request on the server. */
  readonly typeOf: (operation: O) => number;
  readonly encode: (writer: Writer, operation: O) => void;
  readonly decode: (reader: Reader, operation: O) => R;
  /** The xid of all requests of this type, if they share one. Their replies may overtake others. */
  readonly xid?: number;
  /** The reply that the return code NO_NODE stands for, if it is no failure. */
  readonly missing?: R;
  /** The special meaning of a server's return code for such a request, if it has one. */
  readonly meaning?: (returnCode: number, operation: O) => number;
  /** How such a request changes the lasting watches if it succeeds. */
  readonly standing?: (operation: O) => StandingChange | null;
  /** How many events such a request may cause, at most. Watches that stay are not counted. */
  readonly watches?: (operation: O) => number;
}
