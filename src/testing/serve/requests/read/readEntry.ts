import type { Acl } from '../../../../model/Acl.js';
import type { Reader } from '../../../../transport/wire/jute/read/Reader.js';
import { readInt } from '../../../../transport/wire/jute/read/readInt.js';
import { nullText } from '../../../server/nulls/nullText.js';
import { readServerText } from '../../jute/readServerText.js';

/**
 * Reads an entry of an access control list: `int perms; ustring scheme; ustring id`. The scheme may
 * be null, and the id may be null.
 */
export function readEntry(reader: Reader): Acl {
  const perms = readInt(reader);
  const scheme = readNullable(reader);
  return { perms, scheme, id: readNullable(reader) };
}

function readNullable(reader: Reader): string {
  const start = reader.at;
  const text = readServerText(reader);
  return reader.view.getInt32(start) < 0 ? nullText : text;
}
