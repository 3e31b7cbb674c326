import { isUtf8 } from 'node:buffer';

/** Decodes bytes as UTF-8. Returns `null` if the bytes are not UTF-8. */
export function utf8Of(data: Buffer): string | null {
  return isUtf8(data) ? data.toString() : null;
}
