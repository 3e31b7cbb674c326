/**
 * The bytes of half a character (a surrogate), which correct UTF-8 never contains. Java decodes
 * these bytes as one wrong character. Node decodes these bytes as three wrong characters.
 */
const half = /\xed[\xa0-\xbf][\x80-\xbf]?/g;

/** Decodes the bytes of a text in the way of a Java server. */
export function decodeText(bytes: Buffer): string {
  const text = bytes.toString();
  if (!text.includes('\ufffd')) return text;
  return Buffer.from(bytes.toString('latin1').replace(half, '\xff'), 'latin1').toString();
}
