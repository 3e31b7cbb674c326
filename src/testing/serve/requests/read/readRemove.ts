import type { OperationOf } from '../../../../transport/Operation.js';
import { readInt } from '../../../../transport/wire/jute/read/readInt.js';
import type { Reader } from '../../../../transport/wire/jute/read/Reader.js';
import { readPath } from './readPath.js';

/** Reads `ustring path; int version`. */
export function readRemove(reader: Reader): OperationOf<'remove'> {
  const path = readPath(reader);
  return { type: 'remove', path, version: readInt(reader) };
}
