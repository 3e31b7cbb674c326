import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { isPlain } from '../../model/checks/isPlain.js';
import { shown } from '../../model/checks/shown.js';
import type { Data } from '../../model/Data.js';

/** Gives the znodes to begin with back when they are a plain object: a Map would be none, in silence. */
export function checkZnodes(
  znodes: Readonly<Record<string, Data>>,
  argument = 'znodes',
): Readonly<Record<string, Data>> {
  if (isPlain(znodes)) return znodes;
  throw new InvalidArgumentError(argument, 'must be an object of paths and data', shown(znodes));
}
