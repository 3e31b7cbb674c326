import type { Acl } from '../../../../model/Acl.js';
import type { Writer } from './Writer.js';
import { writeInt } from './writeInt.js';
import { writeText } from './writeText.js';

/** Writes an entry of an access control list: `int perms; ustring scheme; ustring id`. */
export function writeAcl(writer: Writer, { perms, scheme, id }: Acl): void {
  writeInt(writer, perms);
  writeText(writer, scheme);
  writeText(writer, id);
}
