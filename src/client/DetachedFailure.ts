/**
 * A failure of detached work: work that continues after the subscriber of a stream has left. The
 * object is plain JSON.
 */
export interface DetachedFailure {
  /**
   * The path of the owned znode that the work should have deleted. `null` for other work: for
   * example, the work that a leading candidate does during its handover.
   */
  readonly deletes: string | null;
  /** The code of the error, such as `'NO_AUTH'`. `null` if the error is no `ZkError`. */
  readonly code: string | null;
  /**
   * If the error is a `ZkError`, the message of the error. Otherwise, only the name of the error,
   * because the message may contain data of the program.
   */
  readonly message: string;
  /** The time of the failure, in ms. The clock is `ZkClient.now`. */
  readonly at: number;
}
