import { escapeText } from './escapeText.js';
import { utf8Of } from './utf8Of.js';

/** A znode's data on one line, for a person. */
export function dataText(data: Buffer): string {
  if (data.length === 0) return '(empty)';
  const text = utf8Of(data);
  return text === null ? `(${data.length} bytes) ${data.toString('base64')}` : escapeText(text);
}
