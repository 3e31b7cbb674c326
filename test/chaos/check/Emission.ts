/**
 * One value that a stream has emitted. It shows the state of a subject. A subject is a znode, or
 * the list of the children of a znode.
 */
export interface Emission {
  /**
   * The same text as `Written.state`. `undefined` for a stream that emits no data, such as
   * `watchExists`.
   */
  readonly state?: string | undefined;
  /** The same text as `Written.stamp`. */
  readonly stamp?: string | undefined;
  /**
   * A text that identifies the state and the znode. If two emissions show the same state of the
   * same znode, their texts are equal. A stream must not emit the same state twice in a row.
   */
  readonly identity: string;
}
