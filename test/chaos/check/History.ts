/** A state that a znode, or its child list, has had. */
export interface Written {
  /** The written state, as text. It is the number in a znode, or the numbers of its children. */
  readonly state: string;
  /**
   * The transaction and the time of the write. `undefined` for lists of children, and when the
   * reply to the write was lost.
   */
  readonly stamp?: string | undefined;
}

/**
 * The states of one subject in the order of the writes. If the reply to a write was lost, the list
 * includes its uncertain state too. The last state is certain.
 */
export type History = readonly Written[];
