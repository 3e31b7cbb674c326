import { writeBytes } from '../../../transport/wire/jute/write/writeBytes.js';
import type { Writer } from '../../../transport/wire/jute/write/Writer.js';
import { writeText } from '../../../transport/wire/jute/write/writeText.js';

const half = /[\ud800-\udfff]/;

/**
 * Writes a `ustring` as a Java server would write it. Java stores a character beyond U+FFFF as two
 * surrogates. A Java server encodes each surrogate separately, as three bytes. The six bytes are no
 * correct UTF-8.
 */
export function writeServerText(writer: Writer, text: string): void {
  if (half.test(text)) writeBytes(writer, Buffer.concat(text.split('').map(encode)));
  else writeText(writer, text);
}

function encode(unit: string): Buffer {
  if (!half.test(unit)) return Buffer.from(unit);
  const code = unit.charCodeAt(0);
  return Buffer.from([0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)]);
}
