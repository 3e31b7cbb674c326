/** A state that the writer has written to a znode, or to a list of children. */
export interface Written {
  /**
   * The written state, as text. For a znode, the text is the number in its data. For a list of
   * children, the text contains the numbers of the children.
   */
  readonly state: string;
  /**
   * The zxid and the time of the write. `undefined` for a list of children. Also `undefined` if
   * neither the reply to the write nor the reply to the next read contained the zxid and the time.
   */
  readonly stamp?: string | undefined;
}

/**
 * The states of one subject of the test, in the order of the writes. A subject is one path, or
 * several paths that the writer always writes in one transaction. In the second case, all these
 * paths have the same `History`. The last state is certain, because the writer has read it. An
 * earlier state may belong to a write whose reply was lost. Perhaps no server has applied such a
 * write.
 */
export type History = readonly Written[];
