import { isUtf8 } from 'node:buffer';

/** Bytes as text; `null` when they are not UTF-8. */
export function utf8Of(data: Buffer): string | null {
  return isUtf8(data) ? data.toString() : null;
}
