import type { NodeChildren } from '../../../src/index.js';

/** The names of children as numbers. The lowest number is first. */
export function numbersOf({ children }: NodeChildren): readonly number[] {
  return children.map(Number).sort((a, b) => a - b);
}
