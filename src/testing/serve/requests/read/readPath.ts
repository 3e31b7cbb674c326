import { ProtocolError } from '../../../../errors/wire/ProtocolError.js';
import type { Reader } from '../../../../transport/wire/jute/read/Reader.js';
import { readServerText } from '../../jute/readServerText.js';

/**
 * Reads a path, and throws if it is null. For a few requests, the server accepts null as the path,
 * and finds no znode. The handlers of these requests use `readServerText` instead.
 */
export function readPath(reader: Reader): string {
  const start = reader.at;
  const path = readServerText(reader);
  if (reader.view.getInt32(start) < 0) throw new ProtocolError('null in the place of a path');
  return path;
}
