import { ProtocolError } from '../../../../errors/wire/ProtocolError.js';
import type { Reader } from '../../../../transport/wire/jute/read/Reader.js';
import { readServerText } from '../../jute/readServerText.js';

/**
 * Reads a path, and throws if it is null. A few requests accept null, and then find no znode. Their
 * handlers use `readServerText` instead.
 */
export function readPath(reader: Reader): string {
  const start = reader.at;
  const path = readServerText(reader);
  if (reader.view.getInt32(start) < 0) throw new ProtocolError('null in the place of a path');
  return path;
}
