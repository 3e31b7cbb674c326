import type { Written } from './History.js';
import type { Reply } from './Replies.js';
import type { Violation } from './Violation.js';

/** A transaction that writes the same state to several znodes. */
export interface Attempt {
  /** The state that the transaction writes. Before the transaction, no znode had this state. */
  readonly state: string;
  readonly reply: Reply;
  /**
   * Whether the writer still has the session that sent the transaction. If `false`, the check
   * ignores the reply. The reason: a fault may have ended the session, and may have deleted all
   * data after the reply.
   */
  readonly sameSession: boolean;
}

/**
 * Checks that the transaction has changed all of the znodes or none of them. Also checks that this
 * result agrees with the reply.
 */
export function checkTransaction(
  subject: string,
  { state, reply, sameSession }: Attempt,
  found: readonly Written[],
): readonly Violation[] {
  const detail = `${state} is ${reply}, found ${JSON.stringify(found)}`;
  const torn: Violation = { kind: 'torn', subject, detail };
  const [first] = found;
  if (found.some((other) => other.state !== first?.state || other.stamp !== first.stamp))
    return [torn];
  const isFound = first?.state === state;
  const isTrue = { applied: isFound, refused: !isFound, unknown: true }[reply];
  return isTrue || !sameSession ? [] : [torn];
}
