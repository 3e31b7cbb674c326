/**
 * A failure of detached work: work that continues after the subscriber of a stream has left. The
 * object is plain JSON.
 */
export interface DetachedFailure {
  /**
   * The path of the owned znode that the work should have deleted. `null` for other work, such as
   * the handover of a leading candidate.
   */
  readonly deletes: string | null;
  /** The code of the error, such as `'NO_AUTH'`. `null` if the error is no `ZkError`. */
  readonly code: string | null;
  /**
   * If the error is a `ZkError`, the message of the error. Otherwise, only the name of the error,
   * because the message may contain data of the program.
   */
  readonly message: string;
  /** When the work failed, in ms of `ZkClient.now`. */
  readonly at: number;
}
