/** The streams of one path, as they are at one moment. */
export interface StreamInspection {
  readonly path: string;
  /**
   * What they wait for, or read. Streams of a missing znode wait for its existence, before they
   * read anything else. `tree` is a recursive watch, which serves the znode and all znodes below
   * it.
   */
  readonly kinds: readonly ('exists' | 'data' | 'children' | 'tree')[];
  /** How many streams there are. */
  readonly streams: number;
  /**
   * How long ago the reply to their newest read arrived, in ms; `null` before that, and for a path
   * with only a tree.
   */
  readonly age: number | null;
}
