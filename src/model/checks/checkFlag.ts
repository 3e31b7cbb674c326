import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { shown } from './shown.js';

/** Gives a flag back when it is one. */
export function checkFlag(argument: string, flag: boolean): boolean {
  if (typeof flag === 'boolean') return flag;
  throw new InvalidArgumentError(argument, 'must be true or false', shown(flag));
}
