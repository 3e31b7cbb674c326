import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { checkNoPromise } from '../../model/checks/checkNoPromise.js';
import { shown } from '../../model/checks/shown.js';

/**
 * A filter that never throws: if the given filter fails, it reports the error and leaves the znode
 * out.
 */
export function createFilter(
  filter: (path: string) => boolean,
  fail: (error: unknown) => void,
): (path: string) => boolean {
  return (path) => {
    try {
      const wanted: unknown = checkNoPromise('filter', filter(path));
      // With a callback without `return`, the tree would be empty without an error.
      if (wanted !== undefined) return Boolean(wanted);
      throw new InvalidArgumentError('filter', 'must give true or false', shown(wanted));
    } catch (error) {
      fail(error);
      return false;
    }
  };
}
