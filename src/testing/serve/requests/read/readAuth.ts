import type { OperationOf } from '../../../../transport/Operation.js';
import { readBytes } from '../../../../transport/wire/jute/read/readBytes.js';
import { readInt } from '../../../../transport/wire/jute/read/readInt.js';
import { readText } from '../../../../transport/wire/jute/read/readText.js';
import type { Reader } from '../../../../transport/wire/jute/read/Reader.js';

/** Reads `int type; ustring scheme; buffer auth`. */
export function readAuth(reader: Reader): OperationOf<'addAuth'> {
  readInt(reader);
  const scheme = readText(reader);
  const credentials = readBytes(reader).toString();
  return { type: 'addAuth', path: '/', credential: { scheme, credentials } };
}
