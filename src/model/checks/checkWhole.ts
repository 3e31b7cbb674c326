import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { shown } from './shown.js';

/**
 * Returns the number if it is whole, and from `least` to `most`. Otherwise throws. If `most` is
 * infinite, the number is also allowed to be infinite.
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
 * Returns the number that the caller probably meant, as text. The value is a text or a bigint, for
 * example `'5000'` from an environment variable. Returns `undefined` for any other value.
 */
function meant(value: unknown, least: number, most: number): string | undefined {
  if (typeof value !== 'bigint' && (typeof value !== 'string' || value.trim() === '')) return;
  return isWithin(Number(value), least, most) ? String(Number(value)) : undefined;
}
