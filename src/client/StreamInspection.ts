/** The streams of one path at one moment. */
export interface StreamInspection {
  readonly path: string;
  /**
   * What the streams read or watch. If the znode is missing, a stream of its data or its children
   * has the kind `exists`. Such a stream waits until the znode is created. `tree` is a recursive
   * watch on the znode and all znodes below it.
   */
  readonly kinds: readonly ('exists' | 'data' | 'children' | 'tree')[];
  /** How many streams use this path. */
  readonly streams: number;
  /**
   * The time since the newest reply to a read of these streams, in ms. `age` is `null` in two
   * cases: no reply has arrived yet, or `kinds` has only `tree`.
   */
  readonly age: number | null;
}
