import { ProtocolError } from '../../../../errors/wire/ProtocolError.js';
import type { CreateMode } from '../../../../model/CreateMode.js';
import { isSequential } from '../../../../model/isSequential.js';
import { readText } from './readText.js';
import type { Reader } from './Reader.js';

/**
 * Reads the path of a new znode. Throws if it is not the path in the request. A sequential znode
 * has the path in the request and a number, for example `/job-0000000001` for `/job-`.
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
