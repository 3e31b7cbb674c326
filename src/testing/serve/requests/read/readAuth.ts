import type { OperationOf } from '../../../../transport/Operation.js';
import { readBytes } from '../../../../transport/wire/jute/read/readBytes.js';
import { readInt } from '../../../../transport/wire/jute/read/readInt.js';
import type { Reader } from '../../../../transport/wire/jute/read/Reader.js';
import { decodeText } from '../../jute/decodeText.js';
import { readServerText } from '../../jute/readServerText.js';

/** Reads `int type; ustring scheme; buffer auth`. */
export function readAuth(reader: Reader): OperationOf<'addAuth'> {
  readInt(reader);
  const scheme = readServerText(reader);
  const credentials = decodeText(readBytes(reader));
  return { type: 'addAuth', path: '/', credential: { scheme, credentials } };
}
