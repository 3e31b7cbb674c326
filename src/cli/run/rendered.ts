import { escapeText } from '../format/escapeText.js';
import type { Terminal } from '../terminal/Terminal.js';
import type { Part, Row } from './Output.js';
import type { Settings } from './Settings.js';

/**
 * Returns the text to print for a row, or `null` if nothing should be printed. The data of a znode
 * may contain invisible characters, or characters that control the terminal. So this function
 * escapes these characters in the results of all commands. Only a Buffer stays unchanged.
 */
export function rendered(
  { json, text }: Row,
  { json: isJson, paint }: Pick<Settings, 'json'> & Pick<Terminal, 'paint'>,
): string | Buffer | null {
  // `escapeText` changes only characters inside of the JSON strings. `escapeText` writes only
  // escapes that JSON allows in a string. So the result is still JSON.
  if (isJson) return `${escapeText(JSON.stringify(json))}\n`;
  if (Buffer.isBuffer(text)) return text;
  return text.length === 0 ? null : text.map((line) => `${line.map(show).join('')}\n`).join('');

  function show(part: Part): string {
    return typeof part === 'string' ? escapeText(part) : paint(part.style, escapeText(part.text));
  }
}
