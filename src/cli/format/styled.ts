import type { Part } from '../run/Output.js';
import type { Style } from '../terminal/Paint.js';

/** Combines a text and its style. The result is a piece of an output line. */
export function styled(style: Style, text: string): Part {
  return { style, text };
}
