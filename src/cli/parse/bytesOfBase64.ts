/** The bytes; `undefined` if it is no base64. Node ignores unknown characters, so this compares. */
export function bytesOfBase64(base64: unknown): Buffer | undefined {
  if (typeof base64 !== 'string') return undefined;
  const bytes = Buffer.from(base64, 'base64');
  return bytes.toString('base64') === base64 ? bytes : undefined;
}
