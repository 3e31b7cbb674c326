import type { NodeChildren } from '../../../src/index.js';

/** Returns the names of the children as numbers, with the lowest number first. */
export function numbersOf({ children }: NodeChildren): readonly number[] {
  return children.map(Number).sort((a, b) => a - b);
}
