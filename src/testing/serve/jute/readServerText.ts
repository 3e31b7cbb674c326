import type { Reader } from '../../../transport/wire/jute/read/Reader.js';
import { readText } from '../../../transport/wire/jute/read/readText.js';
import { decodeText } from './decodeText.js';

/**
 * Reads a `ustring` as a Java server would read it, even if the bytes of the `ustring` are not
 * correct UTF-8.
 */
export function readServerText(reader: Reader): string {
  const start = reader.at;
  const text = readText(reader);
  if (!text.includes('\ufffd')) return text;
  return decodeText(reader.bytes.subarray(start + 4, reader.at));
}
