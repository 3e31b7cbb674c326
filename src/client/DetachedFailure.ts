/** Work that continued after its subscriber had left, and failed. Plain JSON. */
export interface DetachedFailure {
  /**
   * The path of the owned znode that the work should delete; `null` for other work, such as a
   * handover.
   */
  readonly deletes: string | null;
  /**
   * The code of the error, such as `'NO_AUTH'`; `null` if the error does not come from this
   * package.
   */
  readonly code: string | null;
  /**
   * The message of the error. If the error does not come from this package, only its name, because
   * the message may hold data.
   */
  readonly message: string;
  /** When it failed, in ms of `ZkClient.now`. */
  readonly at: number;
}
