import { ProtocolError } from '../../../../errors/wire/ProtocolError.js';
import type { OperationOf, TransactionPart } from '../../../../transport/Operation.js';
import { readInt } from '../../../../transport/wire/jute/read/readInt.js';
import type { Reader } from '../../../../transport/wire/jute/read/Reader.js';
import { createType } from '../createType.js';
import { readCreate } from './readCreate.js';
import { readMultiHeader } from './readMultiHeader.js';
import { readRemove } from './readRemove.js';
import { readSetData } from './readSetData.js';
import { readServerText } from '../../jute/readServerText.js';

const creations: readonly number[] = Object.values(createType);

/**
 * Reads a multi, which is the request for a transaction. Each operation has a header and a record.
 * A last header ends the list.
 */
export function readTransaction(reader: Reader): OperationOf<'transaction'> {
  const operations: TransactionPart[] = [];
  for (let type = readMultiHeader(reader); type !== null; type = readMultiHeader(reader)) {
    operations.push(readPart(reader, type));
  }
  return { type: 'transaction', path: '/', operations };
}

function readPart(reader: Reader, type: number): TransactionPart {
  // `createType.withStat` is the type number of create2. In a transaction, servers before 3.9 send
  // the result of create2 without a stat, like the result of create.
  if (type === createType.withStat) return readCreate(reader, createType.plain);
  if (creations.includes(type)) return readCreate(reader, type);
  switch (type) {
    case 2:
      return readRemove(reader);
    case 5:
      return readSetData(reader);
    case 13:
      return { type: 'check', path: readServerText(reader), version: readInt(reader) };
    default:
      throw new ProtocolError(`an operation of the type ${String(type)} in a transaction`);
  }
}
