/** A state that a znode, or its child list, has had. */
export interface Written {
  /** What was written, as text: the number in a znode, or the numbers of its children. */
  readonly state: string;
  /** The write's transaction and time; unknown for child lists, and where its reply was lost. */
  readonly stamp?: string | undefined;
}

/**
 * The states of one subject in the order in which they came. Those that only may have come, because
 * the reply to their write was lost, are among them; the last one is certain.
 */
export type History = readonly Written[];
