/** A state that a znode, or its child list, has had. */
export interface Written {
  /** The written state, as text: the number in a znode, or the numbers of its children. */
  readonly state: string;
  /** The write's transaction and time; unknown for child lists, and when its reply was lost. */
  readonly stamp?: string | undefined;
}

/**
 * The states of one subject in the order of the writes. The list includes uncertain states, whose
 * reply was lost. The last state is certain.
 */
export type History = readonly Written[];
