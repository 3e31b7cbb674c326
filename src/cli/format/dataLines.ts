import type { Part } from '../run/Output.js';
import { dataText } from './dataText.js';
import { utf8Of } from './utf8Of.js';

/**
 * Splits the data of a znode into lines for a terminal. Replaces tabs with spaces, because the
 * terminal output would escape a tab.
 */
export function dataLines(data: Buffer): readonly (readonly Part[])[] {
  const text = utf8Of(data);
  if (text === null) return [[dataText(data)]];
  const lines = text.replaceAll('\t', '    ').split(/\r?\n/);
  return (lines.at(-1) === '' ? lines.slice(0, -1) : lines).map((line) => [line]);
}
