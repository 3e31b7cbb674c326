import type { NodeChildren } from '../../../src/index.js';

/** The numbers that are the names of children, the lowest first. */
export function numbersOf({ children }: NodeChildren): readonly number[] {
  return children.map(Number).sort((a, b) => a - b);
}
