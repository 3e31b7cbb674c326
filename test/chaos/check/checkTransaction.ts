import type { Written } from './History.js';
import type { Reply } from './Replies.js';
import type { Violation } from './Violation.js';

/** A transaction that writes the same state to several znodes. */
export interface Attempt {
  /** The state that the transaction writes. None of the znodes had this state before. */
  readonly state: string;
  readonly reply: Reply;
  /**
   * Whether the writer still has the session that sent the transaction. If the session is a new
   * one, a fault may have wiped the data.
   */
  readonly sameSession: boolean;
}

/** Checks that either all znodes have the state of the transaction, or none has it. */
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
