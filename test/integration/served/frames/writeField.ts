import { writeBoolean } from '../../../../src/transport/wire/jute/write/writeBoolean.js';
import { writeBytes } from '../../../../src/transport/wire/jute/write/writeBytes.js';
import { writeInt } from '../../../../src/transport/wire/jute/write/writeInt.js';
import { writeLong } from '../../../../src/transport/wire/jute/write/writeLong.js';
import { writeText } from '../../../../src/transport/wire/jute/write/writeText.js';
import { writeVector } from '../../../../src/transport/wire/jute/write/writeVector.js';
import { reserve } from '../../../../src/transport/wire/jute/write/reserve.js';
import type { Writer } from '../../../../src/transport/wire/jute/write/Writer.js';
import type { Field } from './Field.js';
import { pathIn } from './pathIn.js';

/** Writes one field of a request. */
export function writeField(writer: Writer, field: Field, root: string): void {
  const [type, value] = field;
  if (value === null) {
    writeInt(writer, -1);
    return;
  }
  switch (type) {
    case 'int':
      writeInt(writer, value);
      break;
    case 'long':
      writeLong(writer, value);
      break;
    case 'boolean':
      writeBoolean(writer, value);
      break;
    case 'text':
      writeText(writer, value);
      break;
    case 'path':
      writeText(writer, pathIn(root, value));
      break;
    case 'buffer':
      writeBytes(writer, Buffer.from(value));
      break;
    case 'paths':
      writeVector(writer, value, (to, path) => {
        writeText(to, pathIn(root, path));
      });
      break;
    case 'acl':
      writeVector(writer, value, (to, { perms, scheme, id }) => {
        writeInt(to, perms);
        writeField(to, ['text', scheme], root);
        if (id === null || typeof id === 'string') writeField(to, ['text', id], root);
        else writeBytes(to, Buffer.from(id.hex, 'hex'));
      });
      break;
    case 'name':
      writeBytes(writer, Buffer.concat([Buffer.from(`${root}/`), Buffer.from(value, 'hex')]));
      break;
    case 'raw': {
      const bytes = Buffer.from(value, 'hex');
      const at = reserve(writer, bytes.length);
      writer.bytes.set(bytes, at);
    }
  }
}
