/** A broken promise of the library. */
export interface Violation {
  readonly kind:
    /** A state that the subject had before the one shown last. */
    | 'older'
    /** A state that the subject never had, or not since. */
    | 'unknown'
    /** The same state twice in a row. */
    | 'duplicate'
    /** The last state was not shown in time after the last fault. */
    | 'late'
    /** A stream has completed or failed. */
    | 'ended'
    /** An ephemeral that should exist does not. */
    | 'missing'
    /** An ephemeral exists that should not, or whose owner is gone. */
    | 'ghost'
    /** A transaction was applied in part, or not as its reply says. */
    | 'torn'
    /** A fenced transaction was applied after its leader's own znode was gone. */
    | 'unfenced'
    /** A client's process has ended. */
    | 'crash'
    /** Requests or watches that nobody waits for. */
    | 'leak';
  readonly subject: string;
  readonly detail: string;
}
