/**
 * One value that a stream has emitted. It shows the state of a subject. A subject is a znode, or
 * the list of the children of a znode.
 */
export interface Emission {
  /**
   * The same text as `Written.state`. For an existing znode, a stream such as `watchExists` emits
   * no data. The state is then `undefined`.
   */
  readonly state?: string | undefined;
  /** The same text as `Written.stamp`. */
  readonly stamp?: string | undefined;
  /**
   * A text that identifies the state and the znode. If two emissions of one stream show the same
   * state of the same znode, their texts are equal. So two equal texts in a row are a duplicate.
   */
  readonly identity: string;
}
