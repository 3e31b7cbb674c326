/**
 * Decodes base64. Returns `undefined` if the value is no base64. Node reports no error for a text
 * such as `a$b`: it skips the `$`. So this function encodes the bytes again and compares the texts.
 */
export function bytesOfBase64(base64: unknown): Buffer | undefined {
  if (typeof base64 !== 'string') return undefined;
  const bytes = Buffer.from(base64, 'base64');
  return bytes.toString('base64') === base64 ? bytes : undefined;
}
