/**
 * One value that a stream has emitted: the state of a subject, which is a znode or its list of
 * children.
 */
export interface Emission {
  /**
   * The same text as `Written.state`. `undefined` if the stream emits no data, such as
   * `watchExists`.
   */
  readonly state?: string | undefined;
  /** The same text as `Written.stamp`. */
  readonly stamp?: string | undefined;
  /**
   * Equal if two emissions show the same state of the same znode. A stream must not emit such a
   * state twice in a row.
   */
  readonly identity: string;
}
