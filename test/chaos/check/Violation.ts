/** A broken promise of the library. */
export interface Violation {
  readonly kind:
    /** The stream shows a state that is older than the state shown before. */
    | 'older'
    /**
     * The stream shows a state that the subject has never had, or has not had since the last check.
     */
    | 'unknown'
    /** The stream shows the same state twice in a row. */
    | 'duplicate'
    /** After the last fault, the stream did not show the last state in time. */
    | 'late'
    /** The stream has completed or failed. */
    | 'ended'
    /** An ephemeral does not exist, although its client wants it. */
    | 'missing'
    /**
     * An ephemeral exists although its client does not want it, or although its session has ended.
     */
    | 'ghost'
    /** Only a part of a transaction was applied, or its outcome differs from its reply. */
    | 'torn'
    /** A fenced transaction was applied after the own znode of its leader was deleted. */
    | 'unfenced'
    /** The process of a client has ended. */
    | 'crash'
    /** A client still has requests or watches that nothing in it uses. */
    | 'leak';
  readonly subject: string;
  readonly detail: string;
}
