import { escapeXml } from './escapeXml.js';
import { measures } from './measures.js';

/** A line of text that begins at `x`; one that does not fit is a mistake of the test's author. */
export function drawText(kind: 'name' | 'code', x: number, y: number, text: string): string {
  const { width, margin, character } = measures;
  const room = Math.floor((width - margin - x) / character);
  if (text.length > room) {
    throw new Error(`Of a diagram's texts this one can have ${String(room)} characters: ${text}`);
  }
  return `<text class="${kind}" x="${String(x)}" y="${String(y)}">${escapeXml(text)}</text>`;
}
