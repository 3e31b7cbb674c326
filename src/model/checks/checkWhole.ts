import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { shown } from './shown.js';

/** Gives a number back when it is a whole one within the bounds, of which the upper may be infinite. */
export function checkWhole(
  argument: string,
  value: number,
  least: number,
  most: number = 2 ** 31 - 1,
): number {
  const isWhole = Number.isInteger(value) || value === Infinity;
  if (!isWhole || value < least || value > most) {
    const rule = `must be a whole number from ${String(least)} to ${String(most)}`;
    throw new InvalidArgumentError(argument, rule, shown(value));
  }
  return value;
}
