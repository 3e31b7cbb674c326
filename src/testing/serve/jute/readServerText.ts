import type { Reader } from '../../../transport/wire/jute/read/Reader.js';
import { readText } from '../../../transport/wire/jute/read/readText.js';
import { decodeText } from './decodeText.js';

/** Reads a `ustring` in the way of a Java server, even if its bytes are no correct UTF-8. */
export function readServerText(reader: Reader): string {
  const start = reader.at;
  const text = readText(reader);
  if (!text.includes('\ufffd')) return text;
  return decodeText(reader.bytes.subarray(start + 4, reader.at));
}
