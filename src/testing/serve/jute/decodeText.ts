/**
 * The bytes of a surrogate, which is half of a character. Correct UTF-8 never contains these bytes.
 * Java decodes them as one replacement character (U+FFFD). Node decodes each of these bytes as one
 * replacement character.
 */
const half = /\xed[\xa0-\xbf][\x80-\xbf]?/g;

/** Decodes the bytes of a text in the way of a Java server. */
export function decodeText(bytes: Buffer): string {
  const text = bytes.toString();
  if (!text.includes('\ufffd')) return text;
  return Buffer.from(bytes.toString('latin1').replace(half, '\xff'), 'latin1').toString();
}
