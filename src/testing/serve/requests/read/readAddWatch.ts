import { ProtocolError } from '../../../../errors/wire/ProtocolError.js';
import type { OperationOf } from '../../../../transport/Operation.js';
import { readInt } from '../../../../transport/wire/jute/read/readInt.js';
import type { Reader } from '../../../../transport/wire/jute/read/Reader.js';
import { readServerText } from '../../jute/readServerText.js';

/**
 * Reads `ustring path; int mode`. With mode 0, the watch is for the znode at the path and for the
 * znode's list of children. With mode 1, the watch is for this znode and all znodes below it.
 */
export function readAddWatch(reader: Reader): OperationOf<'addWatch'> {
  const path = readServerText(reader);
  const mode = readInt(reader);
  if (mode !== 0 && mode !== 1) throw new ProtocolError(`a watch of the mode ${String(mode)}`);
  return { type: 'addWatch', path, recursive: mode === 1 };
}
