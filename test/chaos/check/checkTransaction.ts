import type { Written } from './History.js';
import type { Reply } from './Replies.js';
import type { Violation } from './Violation.js';

/** A transaction that writes the same state to several znodes. */
export interface Attempt {
  /** The state, which none of the znodes had before. */
  readonly state: string;
  readonly reply: Reply;
  /** Whether the writer is still in the session that sent the transaction. If not, the data may have been wiped. */
  readonly sameSession: boolean;
}

/** Whether all of the znodes have what one transaction has written, or none has. */
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
