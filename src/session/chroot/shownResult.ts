import type { CreatedNode } from '../../model/CreatedNode.js';
import type { Stat } from '../../model/Stat.js';
import { shownPath } from '../../model/paths/shownPath.js';

type Result = string | CreatedNode<Stat | null> | Stat | undefined;

/** The result of an operation. It turns the path of a creation into the caller's path. */
export function shownResult<R extends Result>(result: R, chroot: string): R;
export function shownResult(result: Result, chroot: string): Result {
  if (typeof result === 'string') return shownPath(chroot, result);
  return result !== undefined && 'path' in result
    ? { ...result, path: shownPath(chroot, result.path) }
    : result;
}
