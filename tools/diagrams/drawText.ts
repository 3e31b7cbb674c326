import { escapeXml } from './escapeXml.js';
import { measures } from './measures.js';

/** Draws a line of text that starts at `x`. Throws if the text is too long for the diagram. */
export function drawText(kind: 'name' | 'code', x: number, y: number, text: string): string {
  const { width, margin, character } = measures;
  const room = Math.floor((width - margin - x) / character);
  if (text.length > room) {
    throw new Error(`This text is longer than the ${String(room)} characters that fit: ${text}`);
  }
  return `<text class="${kind}" x="${String(x)}" y="${String(y)}">${escapeXml(text)}</text>`;
}
