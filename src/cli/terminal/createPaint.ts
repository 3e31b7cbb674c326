import { styleText } from 'node:util';
import type { Paint } from './Paint.js';

/**
 * Returns a function that adds escape sequences for colours to a text. If `hasColours` is `false`,
 * the returned function leaves each text unchanged.
 */
export function createPaint(hasColours: boolean): Paint {
  return hasColours
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_, text) => text;
}
