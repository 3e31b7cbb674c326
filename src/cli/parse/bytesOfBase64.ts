/** The bytes; `undefined` if it is no base64. Node would ignore the characters that it does not know. */
export function bytesOfBase64(base64: unknown): Buffer | undefined {
  if (typeof base64 !== 'string') return undefined;
  const bytes = Buffer.from(base64, 'base64');
  return bytes.toString('base64') === base64 ? bytes : undefined;
}
