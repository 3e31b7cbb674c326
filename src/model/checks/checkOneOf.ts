import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { nearest } from '../../errors/nearest.js';
import { shown } from './shown.js';

/** Returns the word if it is one of the known words. Otherwise throws. */
export function checkOneOf<T extends string>(
  argument: string,
  word: T,
  known: readonly T[],
  rule = `must be ${known.length > 2 ? 'one of ' : ''}${listed(known)}`,
): T {
  if (known.includes(word)) return word;
  const meant = typeof word === 'string' ? nearest(word, known) : undefined;
  throw new InvalidArgumentError(argument, rule, shown(word), meant);
}

function listed(known: readonly string[]): string {
  return known.length > 2 ? known.join(', ') : known.join(' or ');
}
