/** A case in which the library did not do what its documentation promises. */
export interface Violation {
  readonly kind:
    /** The stream shows a state that is older than the previously shown state. */
    | 'older'
    /**
     * The stream shows a state that is not in the history. The history begins with the state at the
     * previous check of the streams. Either a write had already replaced the shown state before the
     * previous check, or the shown state has never existed.
     */
    | 'unknown'
    /** The stream shows the same state twice in a row. */
    | 'duplicate'
    /** At the end of the time limit, the stream still did not show the last written state. */
    | 'late'
    /** The stream has completed or failed. */
    | 'ended'
    /** An ephemeral does not exist, although its client wants it. */
    | 'missing'
    /**
     * An ephemeral exists although its client does not want it, or although its session has ended.
     */
    | 'ghost'
    /**
     * Only a part of a transaction was applied. Or the outcome of the transaction differs from the
     * reply.
     */
    | 'torn'
    /**
     * A server applied a fenced transaction after the deletion of the leading candidate's own
     * znode. Or a server applied a fenced transaction twice. Or a server applied a fenced
     * transaction that the candidate had reported as refused.
     */
    | 'unfenced'
    /** The process of a client or of the writer has ended before the end of the run. */
    | 'crash'
    /**
     * At the end of the time limit, a client still has requests or watches that nothing in the
     * client uses.
     */
    | 'leak';
  readonly subject: string;
  readonly detail: string;
}
