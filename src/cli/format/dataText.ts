import { utf8Of } from './utf8Of.js';

/** Returns the data of a znode as a text for people. A command prints this text on one line. */
export function dataText(data: Buffer): string {
  if (data.length === 0) return '(empty)';
  return utf8Of(data) ?? `(${data.length} bytes) ${data.toString('base64')}`;
}
