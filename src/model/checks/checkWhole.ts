import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { shown } from './shown.js';

/**
 * Returns the value if it is a whole number from `least` to `most`. Otherwise throws. If `most` is
 * `Infinity`, the value `Infinity` is also allowed.
 */
export function checkWhole(
  argument: string,
  value: number,
  least: number,
  most: number = 2 ** 31 - 1,
  unit?: string,
): number {
  if (isWithin(value, least, most)) return value;
  const number = `a whole number${unit === undefined ? '' : ` of ${unit}`}`;
  const rule = `must be ${number} from ${String(least)} to ${String(most)}`;
  throw new InvalidArgumentError(argument, rule, shown(value), meant(value, least, most));
}

function isWithin(value: number, least: number, most: number): boolean {
  return (Number.isInteger(value) || value === Infinity) && value >= least && value <= most;
}

/**
 * Guesses which number the caller meant, for the message of the error. For the string `'5000'` or
 * the bigint `5000n`, returns the text `5000`. Returns `undefined` if the value is no string and
 * no bigint, or if its number is not allowed.
 */
function meant(value: unknown, least: number, most: number): string | undefined {
  if (typeof value !== 'bigint' && (typeof value !== 'string' || value.trim() === '')) return;
  return isWithin(Number(value), least, most) ? String(Number(value)) : undefined;
}
