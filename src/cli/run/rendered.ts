import { escapeText } from '../format/escapeText.js';
import type { Terminal } from '../terminal/Terminal.js';
import type { Part, Row } from './Output.js';
import type { Settings } from './Settings.js';

/**
 * The text to write for a row; `null` for nothing. All output passes through here. It escapes
 * everything that a terminal would obey, or that a reader would not see.
 */
export function rendered(
  { json, text }: Row,
  { json: isJson, paint }: Pick<Settings, 'json'> & Pick<Terminal, 'paint'>,
): string | Buffer | null {
  // It escapes as JSON does, and all escaped characters are inside JSON strings.
  if (isJson) return `${escapeText(JSON.stringify(json))}\n`;
  if (Buffer.isBuffer(text)) return text;
  return text.length === 0 ? null : text.map((line) => `${line.map(show).join('')}\n`).join('');

  function show(part: Part): string {
    return typeof part === 'string' ? escapeText(part) : paint(part.style, escapeText(part.text));
  }
}
