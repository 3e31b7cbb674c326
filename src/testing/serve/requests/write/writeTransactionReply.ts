import { ReturnCode } from '../../../../errors/ReturnCode.js';
import type { CreatedNode } from '../../../../model/CreatedNode.js';
import type { Stat } from '../../../../model/Stat.js';
import type { OperationOf, TransactionPart } from '../../../../transport/Operation.js';
import type { TransactionReply } from '../../../../transport/TransactionReply.js';
import type { Writer } from '../../../../transport/wire/jute/write/Writer.js';
import { writeStat } from '../../jute/writeStat.js';
import { createType } from '../createType.js';
import { writeCreated } from './writeCreated.js';
import { writeFailure } from './writeFailure.js';
import { writeMultiHeader } from './writeMultiHeader.js';

/**
 * Writes the reply to a multi, which is the request for a transaction. If an operation has failed,
 * the reply has the code 0 for each operation before the failed one. For each operation after the
 * failed one, the reply has the code -2.
 */
export function writeTransactionReply(
  writer: Writer,
  reply: TransactionReply,
  { operations }: OperationOf<'transaction'>,
): void {
  if (reply.type === 'applied') {
    for (const [index, operation] of operations.entries()) {
      writeResult(writer, operation, reply.results[index]);
    }
  } else {
    for (const index of operations.keys()) writeFailure(writer, codeAt(index, reply));
  }
  writeMultiHeader(writer, 'end');
}

function writeResult(writer: Writer, { type }: TransactionPart, result: unknown): void {
  if (type === 'create') {
    const isPlain = typeof result === 'string';
    writeMultiHeader(writer, isPlain ? createType.plain : createType.withStat);
    writeCreated(writer, result as string | CreatedNode);
  } else {
    writeMultiHeader(writer, typeOf[type]);
    if (type === 'setData') writeStat(writer, result as Stat);
  }
}

const typeOf = { remove: 2, setData: 5, check: 13, fence: 13 } as const;

function codeAt(
  index: number,
  refused: Extract<TransactionReply, { readonly type: 'refused' }>,
): number {
  if (index === refused.index) return refused.returnCode;
  return index < refused.index ? ReturnCode.ok : ReturnCode.runtimeInconsistency;
}
