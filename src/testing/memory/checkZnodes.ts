import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { isPlain } from '../../model/checks/isPlain.js';
import { shown } from '../../model/checks/shown.js';
import type { Data } from '../../model/Data.js';

/**
 * Returns the initial znodes if they are a plain object, and throws otherwise. Without this check,
 * a test that passes a Map would get an empty ZooKeeper, and no error.
 */
export function checkZnodes(
  znodes: Readonly<Record<string, Data>>,
  argument = 'znodes',
): Readonly<Record<string, Data>> {
  if (isPlain(znodes)) return znodes;
  throw new InvalidArgumentError(argument, 'must be an object of paths and data', shown(znodes));
}
