/** A state that the writer has written to a znode, or to a list of children. */
export interface Written {
  /**
   * The written state, as text. For a znode, the text is the number in its data. For a list of
   * children, the text contains the numbers of the children.
   */
  readonly state: string;
  /**
   * The zxid and the time of the write. `undefined` for a list of children. Also `undefined` if the
   * reply to the write was lost.
   */
  readonly stamp?: string | undefined;
}

/**
 * The states of one subject, in the order of the writes. If the reply to a write was lost, the list
 * also contains the state of this write. In this case, it is unknown whether the server applied the
 * write. The last state of the list is certain.
 */
export type History = readonly Written[];
