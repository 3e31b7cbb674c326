/** The streams of one path, as they are at one moment. */
export interface StreamInspection {
  readonly path: string;
  /**
   * What they wait for, or read. Streams of a missing znode wait for its existence, whatever they
   * will read then. `tree` is a recursive watch, which serves the znode and all below it.
   */
  readonly kinds: readonly ('exists' | 'data' | 'children' | 'tree')[];
  /** How many streams there are. */
  readonly streams: number;
  /** How long ago their newest read was answered, in ms; `null` when none has been so far, and for a path with only a tree. */
  readonly age: number | null;
}
