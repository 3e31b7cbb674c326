/**
 * The bytes of one surrogate. A surrogate is half of a character, and has three bytes. The third
 * byte may be missing. Correct UTF-8 never contains these bytes. Java replaces all bytes of one
 * surrogate with a single replacement character (U+FFFD). Node replaces each of these bytes with a
 * separate replacement character.
 */
const half = /\xed[\xa0-\xbf][\x80-\xbf]?/g;

/** Decodes the bytes of a text as a Java server would decode them. */
export function decodeText(bytes: Buffer): string {
  const text = bytes.toString();
  if (!text.includes('\ufffd')) return text;
  return Buffer.from(bytes.toString('latin1').replace(half, '\xff'), 'latin1').toString();
}
