import { ProtocolError } from '../../../../errors/wire/ProtocolError.js';
import type { CreateMode } from '../../../../model/CreateMode.js';
import { isSequential } from '../../../../model/isSequential.js';
import { readText } from './readText.js';
import type { Reader } from './Reader.js';

/**
 * Reads the path of a new znode. Throws if this path does not match the path in the request. For a
 * sequential znode, the path must be the path in the request, followed by a number. For example,
 * `/job-0000000001` matches `/job-`. For any other znode, both paths must be equal.
 */
export function readCreatedPath(
  reader: Reader,
  { path, mode }: { readonly path: string; readonly mode: CreateMode },
): string {
  const created = readText(reader);
  const number = created.slice(path.length);
  const isRight = isSequential(mode) ? sequence.test(number) : number === '';
  if (!created.startsWith(path) || !isRight) {
    throw new ProtocolError('the path of a znode that the client did not create');
  }
  return created;
}

/**
 * The number at the end of the path of a sequential znode. The server counts with a signed number
 * of 32 bits. After an overflow, the number is negative.
 */
const sequence = /^(?:\d{10}|-\d{9,10})$/;
