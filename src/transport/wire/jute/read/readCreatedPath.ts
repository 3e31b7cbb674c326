import { ProtocolError } from '../../../../errors/wire/ProtocolError.js';
import type { CreateMode } from '../../../../model/CreateMode.js';
import { isSequential } from '../../../../model/isSequential.js';
import { readText } from './readText.js';
import type { Reader } from './Reader.js';

/**
 * Reads the path of a new znode. Throws if the path does not belong to the request. If the znode is
 * sequential, the path must be the path of the request with a number at the end.
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
 * The number of a sequential znode. The server counts in 32 bits, so the number can be negative.
 */
const sequence = /^(?:\d{10}|-\d{9,10})$/;
