/**
 * The bytes of a surrogate, which is half of a character. Correct UTF-8 never contains these bytes.
 * Java returns only one replacement character (U+FFFD) for a whole surrogate. Node returns one
 * replacement character for each byte of the surrogate.
 */
const half = /\xed[\xa0-\xbf][\x80-\xbf]?/g;

/** Decodes the bytes of a text as a Java server would decode them. */
export function decodeText(bytes: Buffer): string {
  const text = bytes.toString();
  if (!text.includes('\ufffd')) return text;
  return Buffer.from(bytes.toString('latin1').replace(half, '\xff'), 'latin1').toString();
}
