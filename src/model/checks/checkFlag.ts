import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { shown } from './shown.js';

/** Returns a flag if it is one. */
export function checkFlag(argument: string, flag: boolean): boolean {
  if (typeof flag === 'boolean') return flag;
  throw new InvalidArgumentError(argument, 'must be true or false', shown(flag));
}
