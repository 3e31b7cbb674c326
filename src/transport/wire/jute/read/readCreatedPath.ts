import { ProtocolError } from '../../../../errors/wire/ProtocolError.js';
import type { CreateMode } from '../../../../model/CreateMode.js';
import { isSequential } from '../../../../model/isSequential.js';
import { readText } from './readText.js';
import type { Reader } from './Reader.js';

/** Reads the path of a created znode: the requested path, and its number if it is sequential. */
export function readCreatedPath(
  reader: Reader,
  { path, mode }: { readonly path: string; readonly mode: CreateMode },
): string {
  const created = readText(reader);
  const number = created.slice(path.length);
  const isRight = isSequential(mode) ? sequence.test(number) : number === '';
  if (!created.startsWith(path) || !isRight) {
    throw new ProtocolError('the path of a znode that nobody created');
  }
  return created;
}

/** Negative behind 2^31 - 1: the server counts in 32 bits. */
const sequence = /^(?:\d{10}|-\d{9,10})$/;
