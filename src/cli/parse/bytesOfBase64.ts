/**
 * Decodes base64. Returns `undefined` if the value is no base64. Node reports no error for a text
 * such as `a$b`: Node skips the `$`. So this function encodes the decoded bytes again, and compares
 * the result with the given text.
 */
export function bytesOfBase64(base64: unknown): Buffer | undefined {
  if (typeof base64 !== 'string') return undefined;
  const bytes = Buffer.from(base64, 'base64');
  return bytes.toString('base64') === base64 ? bytes : undefined;
}
