import type { Reader } from '../jute/read/Reader.js';
import type { Writer } from '../jute/write/Writer.js';

/** A watch that stays is set, or all watches of a path are removed. */
export interface StandingChange {
  readonly type: 'set' | 'removed';
  readonly path: string;
}

/** How a request `O` and its reply `R` look on the wire, headers aside. */
export interface WireRecord<O, R> {
  /** The number by which servers know such a request. */
  readonly typeOf: (operation: O) => number;
  readonly encode: (writer: Writer, operation: O) => void;
  readonly decode: (reader: Reader, operation: O) => R;
  /** The xid of such requests, where it is always the same; their answers overtake others. */
  readonly xid?: number;
  /** What the return code NO_NODE means, where it is an answer like any other. */
  readonly missing?: R;
  /** What a return code of a server means for such a request, where that is more than it says. */
  readonly meaning?: (returnCode: number, operation: O) => number;
  /** What such a request does to the watches that stay, when it succeeds. */
  readonly standing?: (operation: O) => StandingChange | null;
  /** How many events such a request may cause, at most. Watches that stay are not counted. */
  readonly watches?: (operation: O) => number;
}
