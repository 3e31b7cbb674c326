import type { Reader } from '../jute/read/Reader.js';
import type { Writer } from '../jute/write/Writer.js';

/**
 * What a request does to the watches of one path. `set`: the request sets a watch that stays after
 * it fires. `removed`: the request removes all watches of the path.
 */
export interface StandingChange {
  readonly type: 'set' | 'removed';
  readonly path: string;
}

/** The form of the request `O` and its reply `R` in the protocol of ZooKeeper, without headers. */
export interface WireRecord<O, R> {
  /** The type number of the request in the protocol. */
  readonly typeOf: (operation: O) => number;
  readonly encode: (writer: Writer, operation: O) => void;
  readonly decode: (reader: Reader, operation: O) => R;
  /**
   * The fixed xid of this type of request, if the protocol has one. The reply to such a request may
   * come before the replies to older requests.
   */
  readonly xid?: number;
  /**
   * If the return code is NO_NODE, the client takes this value as the reply. For `exists`, this
   * value is `null`.
   */
  readonly missing?: R;
  /**
   * For some requests, servers send a return code that does not name the real problem. For such a
   * code, the function returns the code of the real problem. It returns any other code unchanged.
   */
  readonly meaning?: (returnCode: number, operation: O) => number;
  /**
   * If the request sets a watch that stays after it fires, returns a change of the type `set`. If
   * the request removes all watches of a path, returns a change of the type `removed`. For other
   * requests, returns `null`.
   */
  readonly standing?: (operation: O) => StandingChange | null;
  /**
   * The highest number of one-shot watches that the request can set. The server may send one event
   * for each of these watches.
   */
  readonly watches?: (operation: O) => number;
}
