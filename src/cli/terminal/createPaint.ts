import { styleText } from 'node:util';
import type { Paint } from './Paint.js';

/** Paints with escape sequences, or not at all. */
export function createPaint(hasColours: boolean): Paint {
  return hasColours
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_, text) => text;
}
