import type { Part } from '../run/Output.js';
import type { Style } from '../terminal/Paint.js';

/** A piece of a line that has a style. */
export function styled(style: Style, text: string): Part {
  return { style, text };
}
