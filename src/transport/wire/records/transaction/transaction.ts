import { ReturnCode } from '../../../../errors/ReturnCode.js';
import { ProtocolError } from '../../../../errors/wire/ProtocolError.js';
import type { CreatedNode } from '../../../../model/CreatedNode.js';
import type { Stat } from '../../../../model/Stat.js';
import type { TransactionPart } from '../../../Operation.js';
import type { TransactionReply } from '../../../TransactionReply.js';
import type { Reader } from '../../jute/read/Reader.js';
import { readBoolean } from '../../jute/read/readBoolean.js';
import { readCreatedPath } from '../../jute/read/readCreatedPath.js';
import { readInt } from '../../jute/read/readInt.js';
import { writeBoolean } from '../../jute/write/writeBoolean.js';
import { writeInt } from '../../jute/write/writeInt.js';
import type { Writer } from '../../jute/write/Writer.js';
import { check } from './check.js';
import { create } from '../create.js';
import { fence } from './fence.js';
import type { RecordOf } from '../RecordOf.js';
import { remove } from '../remove.js';
import { setData } from '../setData.js';
import type { WireRecord } from '../WireRecord.js';

type Result = string | CreatedNode<Stat | null> | Stat | undefined;

/** The record of any part of a transaction. */
type Part = WireRecord<TransactionPart, Result>;

const parts = { create, setData, remove, check, fence } as unknown as Readonly<
  Record<TransactionPart['type'], Part>
>;

const last = -1;
const plain = 1;
/**
 * The type number in the results of create2, createContainer and createTTL. In the comments below,
 * "the newer creations" means these three requests.
 */
const create2 = 15;

/**
 * For each operation, the request `multi` has a header `int type; boolean done; int err`, and then
 * the record of the operation. The request ends with one more header: type -1, `done` true.
 *
 * The reply has the same form, with results in place of operations. If one operation has failed,
 * all headers have the type -1. In this case, the result of each operation is an `int`, the return
 * code of this operation. For the operations before the failed operation, the return code is 0.
 */
export const transaction: RecordOf<'transaction'> = {
  typeOf: () => 14,
  encode(writer, { operations }) {
    for (const operation of operations) {
      const part = parts[operation.type];
      writeHeader(writer, part.typeOf(operation), false);
      part.encode(writer, operation);
    }
    writeHeader(writer, last, true);
  },
  decode(reader, { operations }) {
    const results: (Result | Failure)[] = operations.map((operation) =>
      readResult(reader, operation),
    );
    const { type, done } = readHeader(reader);
    if (type !== last || !done) throw new ProtocolError('more results than operations');
    return toReply(results);
  },
  // A server before 3.5 does not know the newer creations. It refuses the whole transaction with
  // the code for a marshalling error.
  meaning: (returnCode, { operations }) =>
    returnCode === ReturnCode.marshallingError && operations.some(isNewer)
      ? ReturnCode.unimplemented
      : returnCode,
};

function isNewer(operation: TransactionPart): boolean {
  return parts[operation.type].typeOf(operation) >= create2;
}

/** The result of one operation, if the server has refused the transaction. */
interface Failure {
  readonly returnCode: number;
}

function writeHeader(writer: Writer, type: number, done: boolean): void {
  writeInt(writer, type);
  writeBoolean(writer, done);
  writeInt(writer, -1);
}

function readHeader(reader: Reader): { readonly type: number; readonly done: boolean } {
  const type = readInt(reader);
  const done = readBoolean(reader);
  readInt(reader);
  return { type, done };
}

function readResult(reader: Reader, operation: TransactionPart): Result | Failure {
  const { type, done } = readHeader(reader);
  if (done) throw new ProtocolError('fewer results than operations');
  if (type === last) return { returnCode: readInt(reader) };
  const part = parts[operation.type];
  const asked = part.typeOf(operation);
  // In a transaction, servers before 3.9 reply to create2 with the result of create. The result of
  // create has the type number 1, and contains no stat.
  if (operation.type === 'create' && type === plain && asked === create2) {
    return { path: readCreatedPath(reader, operation), stat: null };
  }
  if (type !== asked && !(type === create2 && isNewer(operation))) {
    throw new ProtocolError('the result of another operation');
  }
  return part.decode(reader, operation);
}

function toReply(results: readonly (Result | Failure)[]): TransactionReply {
  const failures = results.filter(isFailure);
  if (failures.length === 0) return { type: 'applied', results: results as readonly Result[] };
  const index = results.findIndex((result) => isFailure(result) && result.returnCode !== 0);
  const returnCode = (results[index] as Failure | undefined)?.returnCode;
  if (returnCode === undefined || failures.length < results.length) {
    throw new ProtocolError('a transaction with failed and successful results');
  }
  return { type: 'refused', index, returnCode };
}

function isFailure(result: Result | Failure): result is Failure {
  return typeof result === 'object' && 'returnCode' in result;
}
