import type { Acl } from '../../../../model/Acl.js';
import type { Reader } from './Reader.js';
import { readInt } from './readInt.js';
import { readText } from './readText.js';

/** Reads an entry of an access control list: `int perms; ustring scheme; ustring id`. */
export function readAcl(reader: Reader): Acl {
  const perms = readInt(reader);
  const scheme = readText(reader);
  return { perms, scheme, id: readText(reader) };
}
