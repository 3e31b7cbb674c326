import type { TransactionPart } from '../../../transport/Operation.js';
import type { TransactionReply } from '../../../transport/TransactionReply.js';
import type { Accepted, Answer } from '../Answer.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Transaction } from '../Transaction.js';
import { createDraft } from '../createDraft.js';
import type { WritableTree } from '../WritableTree.js';
import { check } from './check.js';
import { create } from './create.js';
import { remove } from './remove.js';
import { setData } from './setData.js';

/**
 * The reply to a transaction. `reply.type` says whether the server has applied or refused the
 * transaction.
 */
export interface TransactReply {
  readonly reply: TransactionReply;
}

/**
 * Carries out all operations of a transaction, or none. All operations have the same zxid. Each
 * operation sees the changes of the earlier operations.
 */
export function transact(
  tree: WritableTree,
  transaction: Transaction,
  parts: readonly TransactionPart[],
): Answer<TransactReply> {
  const draft = createDraft(tree);
  const answers: PartAnswer[] = [];
  for (const [index, part] of parts.entries()) {
    const answer = carryOut(draft, transaction, part);
    // The code `marshallingError` stands for a Java error in a real server. Such an error ends the
    // whole request. The reply then has only the code, and no results.
    if (answer.rc === ReturnCode.marshallingError) return answer;
    if (answer.rc !== ReturnCode.ok) {
      const reply = { type: 'refused', index, returnCode: answer.rc } as const;
      return { rc: ReturnCode.ok, reply, events: [] };
    }
    answers.push(answer);
  }
  const events = answers.flatMap((answer) => answer.events);
  // For each changed znode, `events` contains at least one event with the path of this znode. So
  // this loop finds all changed znodes, and copies them from the draft to the tree.
  for (const { path } of events) {
    const znode = draft.get(path);
    if (znode === undefined) tree.delete(path);
    else tree.set(path, znode);
  }
  const results = answers.map(({ result }) => result);
  return { rc: ReturnCode.ok, reply: { type: 'applied', results }, events };
}

type Result = Extract<TransactionReply, { readonly type: 'applied' }>['results'][number];
type PartAnswer = Accepted & { readonly result: Result };

function carryOut(
  draft: WritableTree,
  transaction: Transaction,
  part: TransactionPart,
): Answer<{ readonly result: Result }> {
  switch (part.type) {
    case 'create':
      return withResult(create(draft, transaction, part), ({ path, stat }) =>
        part.stat === true ? { path, stat } : path,
      );
    case 'setData':
      return withResult(
        setData(draft, transaction, part.path, part.data, part.version),
        ({ stat }) => stat,
      );
    case 'remove':
      return withResult(remove(draft, transaction, part.path, part.version), () => undefined);
    case 'check':
      return withResult(check(draft, transaction, part.path, part.version), () => undefined);
    case 'fence':
      return withResult(check(draft, transaction, part.path, -1), () => undefined);
  }
}

function withResult<A>(
  answer: Answer<A>,
  resultOf: (answer: A) => Result,
): Answer<{ readonly result: Result }> {
  return answer.rc === ReturnCode.ok ? { ...answer, result: resultOf(answer) } : answer;
}
