import type { Reader } from '../jute/read/Reader.js';
import type { Writer } from '../jute/write/Writer.js';

/**
 * Says that a request sets a watch that stays after it fires, or that a request removes all watches
 * of a path.
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
   * The xid of all requests of this type, if all of them have the same xid. The replies to such
   * requests may come before the replies to older requests.
   */
  readonly xid?: number;
  /**
   * The reply in place of the return code NO_NODE, if this code is no failure of the request. For
   * example, the reply to `exists` is then `null`.
   */
  readonly missing?: R;
  /**
   * Returns the real meaning of a return code, if servers use the code in a special way for this
   * request.
   */
  readonly meaning?: (returnCode: number, operation: O) => number;
  /**
   * Returns which watches the request sets or removes, if these watches stay after they fire.
   * Otherwise returns `null`.
   */
  readonly standing?: (operation: O) => StandingChange | null;
  /** How many one-shot watches the request may set. Each watch allows one event. */
  readonly watches?: (operation: O) => number;
}
