/**
 * One value that a stream has emitted. It shows the state of a subject. A subject is a znode, or
 * the list of the children of a znode.
 */
export interface Emission {
  /**
   * The state as text, in the same form as `Written.state`. The emissions of `watchExists` contain
   * no data. So an emission of `watchExists` for an existing znode has no state.
   */
  readonly state?: string | undefined;
  /** The stamp of the write that made this state, in the same form as `Written.stamp`. */
  readonly stamp?: string | undefined;
  /**
   * A text that identifies the state and the znode. Two emissions of a stream must not have the
   * same text if one directly follows the other.
   */
  readonly identity: string;
}
