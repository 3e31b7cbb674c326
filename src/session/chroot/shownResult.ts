import type { CreatedNode } from '../../model/CreatedNode.js';
import type { Stat } from '../../model/Stat.js';
import { shownPath } from '../../model/paths/shownPath.js';

type Result = string | CreatedNode<Stat | null> | Stat | undefined;

/** If the result contains a path, removes the chroot from this path. */
export function shownResult<R extends Result>(result: R, chroot: string): R;
export function shownResult(result: Result, chroot: string): Result {
  if (typeof result === 'string') return shownPath(chroot, result);
  return result !== undefined && 'path' in result
    ? { ...result, path: shownPath(chroot, result.path) }
    : result;
}
