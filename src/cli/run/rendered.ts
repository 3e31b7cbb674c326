import { escapeText } from '../format/escapeText.js';
import type { Terminal } from '../terminal/Terminal.js';
import type { Part, Row } from './Output.js';
import type { Settings } from './Settings.js';

/**
 * What is written for a row; `null` for nothing. The one place between data and output: whatever a
 * terminal would obey, or a reader would not see, is escaped here.
 */
export function rendered(
  { json, text }: Row,
  { json: isJson, paint }: Pick<Settings, 'json'> & Pick<Terminal, 'paint'>,
): string | Buffer | null {
  // The escapes are those of JSON, and none of what is escaped stands outside of its strings.
  if (isJson) return `${escapeText(JSON.stringify(json))}\n`;
  if (Buffer.isBuffer(text)) return text;
  return text.length === 0 ? null : text.map((line) => `${line.map(show).join('')}\n`).join('');

  function show(part: Part): string {
    return typeof part === 'string' ? escapeText(part) : paint(part.style, escapeText(part.text));
  }
}
