import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { shown } from './shown.js';

/** Returns the text if it is a string with at least `least` characters. Otherwise throws. */
export function checkText(argument: string, text: string, least = 1): string {
  if (typeof text === 'string' && text.length >= least) return text;
  const rule = least === 0 ? 'must be a string' : 'must be a string that is not empty';
  throw new InvalidArgumentError(argument, rule, shown(text));
}
