/** Half of a character, which no UTF-8 has: Java takes its bytes for one wrong character, Node for three. */
const half = /\xed[\xa0-\xbf][\x80-\xbf]?/g;

/** Decodes a text as Java does. */
export function decodeText(bytes: Buffer): string {
  const text = bytes.toString();
  if (!text.includes('\ufffd')) return text;
  return Buffer.from(bytes.toString('latin1').replace(half, '\xff'), 'latin1').toString();
}
