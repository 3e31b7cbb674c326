import { InvalidArgumentError } from 'commander';

/** Parses a whole number that is 0 or more. */
export function parseWhole(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 0.');
  return Number(text);
}
