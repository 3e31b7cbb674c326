/** The streams of one path at one moment. */
export interface StreamInspection {
  readonly path: string;
  /**
   * What the streams read or watch. Streams of a missing znode have the kind `exists`, because they
   * first wait until the znode exists. `tree` is a recursive watch on the znode and all znodes
   * below it.
   */
  readonly kinds: readonly ('exists' | 'data' | 'children' | 'tree')[];
  /** How many streams use this path. */
  readonly streams: number;
  /**
   * How long ago the reply to the newest read of these streams arrived, in ms. `null` before the
   * first reply, and for a path that has only a `tree`.
   */
  readonly age: number | null;
}
