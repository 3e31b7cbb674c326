import { utf8Of } from './utf8Of.js';

/** A znode's data for a person. It is printed on one line. */
export function dataText(data: Buffer): string {
  if (data.length === 0) return '(empty)';
  return utf8Of(data) ?? `(${data.length} bytes) ${data.toString('base64')}`;
}
