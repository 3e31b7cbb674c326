import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { shown } from './shown.js';

/** Returns the flag if it is a boolean. Otherwise throws. */
export function checkFlag(argument: string, flag: boolean): boolean {
  if (typeof flag === 'boolean') return flag;
  throw new InvalidArgumentError(argument, 'must be true or false', shown(flag));
}
