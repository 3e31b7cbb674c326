/**
 * A failure of detached work. Detached work continues after its subscriber has left. The object is
 * plain JSON.
 */
export interface DetachedFailure {
  /**
   * The path of the owned znode that the work should have deleted. `null` for other work, such as a
   * handover.
   */
  readonly deletes: string | null;
  /**
   * The code of the error, such as `'NO_AUTH'`. `null` if the error does not come from this
   * package.
   */
  readonly code: string | null;
  /**
   * The message of the error. If the error comes from another package, this property has only the
   * name of the error, because the message may contain data of the program.
   */
  readonly message: string;
  /** When the work failed, in ms of `ZkClient.now`. */
  readonly at: number;
}
