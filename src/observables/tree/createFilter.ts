import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { checkNoPromise } from '../../model/checks/checkNoPromise.js';
import { shown } from '../../model/checks/shown.js';

/**
 * Returns a filter that calls the filter of the program, but never throws. If the program's filter
 * throws, the returned filter calls `fail` with the error, and leaves the znode out.
 */
export function createFilter(
  filter: (path: string) => boolean,
  fail: (error: unknown) => void,
): (path: string) => boolean {
  return (path) => {
    try {
      const wanted: unknown = checkNoPromise('filter', filter(path));
      // A program may have forgotten the `return` in its filter. Without this check, such a filter
      // would leave out all znodes below the root, and cause no error.
      if (wanted !== undefined) return Boolean(wanted);
      throw new InvalidArgumentError('filter', 'must return true or false', shown(wanted));
    } catch (error) {
      fail(error);
      return false;
    }
  };
}
