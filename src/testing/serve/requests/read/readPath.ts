import { ProtocolError } from '../../../../errors/wire/ProtocolError.js';
import type { Reader } from '../../../../transport/wire/jute/read/Reader.js';
import { readServerText } from '../../jute/readServerText.js';

/**
 * Reads a path. Throws if the path is null. Some requests, such as `setData`, may have null as the
 * path. The handlers of these requests use `readServerText` instead, and treat null as an empty
 * path. No znode has an empty path.
 */
export function readPath(reader: Reader): string {
  const start = reader.at;
  const path = readServerText(reader);
  if (reader.view.getInt32(start) < 0) throw new ProtocolError('null in the place of a path');
  return path;
}
