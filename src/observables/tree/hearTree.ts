import { ignoreElements, type Observable, tap } from 'rxjs';
import type { WatchEvent } from '../../model/WatchEvent.js';
import type { Branch } from './Branch.js';
import { isBeingRead } from './isBeingRead.js';
import { isListed } from './isListed.js';

/** What a tree does when its recursive watch reports an event. */
export interface Hearing {
  /**
   * The data of a znode have changed. Or a znode was created, and the tree already has a `Branch`
   * object for its path. For example, the tree always has a `Branch` object for the root.
   */
  readonly reread: (branch: Branch) => void;
  /** The children of a znode may have changed. */
  readonly relist: (branch: Branch) => void;
  /** A child was created. Returns `false` if the tree leaves the child out. */
  readonly sprout: (branch: Branch, name: string) => boolean;
  /** A znode was deleted. */
  readonly wither: (branch: Branch) => void;
}

/**
 * Events about znodes that the tree leaves out are useless. The tree keeps a count: a useless event
 * adds 1, and a useful event subtracts 1, but the count never falls below 0. If the count exceeds
 * `mostWasted`, the tree stops using the recursive watch.
 */
const mostWasted = 100;

/**
 * Finds the branch of each event, and calls the function of `Hearing` that fits the type of the
 * event. The returned stream ends with an error if too many events are about znodes that `depth` or
 * `filter` leaves out: see `mostWasted`. The tree then uses one-shot watches, which cost less.
 */
export function hearTree(
  heard$: Observable<WatchEvent>,
  trunk: Branch,
  { reread, relist, sprout, wither }: Hearing,
): Observable<never> {
  let wasted = 0;
  return heard$.pipe(
    tap((event) => {
      wasted = Math.max(0, wasted + hear(event));
      if (wasted > mostWasted)
        throw new Error('most events are of znodes that the tree leaves out');
    }),
    ignoreElements(),
  );

  /**
   * Calls the function of `Hearing` that fits the event, if there is such a function. Returns 1 for
   * a useless event and -1 for a useful event. Returns 0 if the tree does not know yet whether the
   * event is useful.
   */
  function hear({ type, path }: WatchEvent): number {
    const { branch, left } = find(trunk, path);
    const [name, ...rest] = left;
    if (name === undefined) {
      if (type === 'child') relist(branch);
      else if (type === 'deleted') wither(branch);
      else reread(branch);
      return -1;
    }
    if (rest.length === 0 && type === 'created') return sprout(branch, name) ? -1 : 1;
    if (rest.length === 0 && type === 'deleted') branch.count -= 1;
    // The tree has no `Branch` object for the znode of the event. `branch` stands for an ancestor
    // of this znode. The event is useless in two cases:
    // - The ancestor does not exist.
    // - The tree knows the children of the ancestor, and the znode of the event does not belong to
    //   the tree.
    const isMissing = branch.node === null && !isBeingRead(branch.data);
    return isMissing || isListed(branch) ? 1 : 0;
  }
}

/**
 * Returns the branch of the path. If the path has no branch, returns the first branch on the way up
 * from the path to the root. `left` is the rest of the path below the returned branch, as a list of
 * names.
 */
function find(trunk: Branch, path: string): { branch: Branch; left: readonly string[] } {
  const names = path.slice(trunk.path.length).split('/').filter(Boolean);
  let branch = trunk;
  let depth = 0;
  for (const name of names) {
    const child = branch.children?.get(name);
    if (child === undefined) break;
    branch = child;
    depth += 1;
  }
  return { branch, left: names.slice(depth) };
}
