import type { Part } from '../run/Output.js';
import type { Style } from '../terminal/Paint.js';

/** Makes a piece of a line from a text and the style of this text. */
export function styled(style: Style, text: string): Part {
  return { style, text };
}
