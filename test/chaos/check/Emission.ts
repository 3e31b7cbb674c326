/**
 * One value that a stream has emitted. The value shows the state of a znode, or the state of the
 * list of its children.
 */
export interface Emission {
  /**
   * The state as text, in the same form as `Written.state`. The emissions of `watchExists` contain
   * no data. So `state` is `undefined` in an emission of `watchExists` for an existing znode.
   */
  readonly state?: string | undefined;
  /** The stamp of the write that made this state, in the same form as `Written.stamp`. */
  readonly stamp?: string | undefined;
  /**
   * A text that identifies the state and the znode. When one emission of a stream comes directly
   * after another, the two emissions must not have the same `identity`.
   */
  readonly identity: string;
}
