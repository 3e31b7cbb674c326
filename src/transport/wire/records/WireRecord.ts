import type { Reader } from '../jute/read/Reader.js';
import type { Writer } from '../jute/write/Writer.js';

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
  /** How many events such a request may cause, at most. */
  readonly watches?: (operation: O) => number;
}
