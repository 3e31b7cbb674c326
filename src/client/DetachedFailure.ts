/** Work that went on after its subscriber had left, and failed. Plain JSON. */
export interface DetachedFailure {
  /** The path of the owned znode that was to be deleted; `null` for other work, as of a hand-over. */
  readonly deletes: string | null;
  /** The code of the error, such as `'NO_AUTH'`; `null` for one that is not of this package. */
  readonly code: string | null;
  /** What the error says; of one that is not of this package only its name, for it may hold data. */
  readonly message: string;
  /** When it failed, in ms of `ZkClient.now`. */
  readonly at: number;
}
