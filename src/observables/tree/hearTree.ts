import { ignoreElements, type Observable, tap } from 'rxjs';
import type { WatchEvent } from '../../model/WatchEvent.js';
import type { Branch } from './Branch.js';
import { isBeingRead } from './isBeingRead.js';
import { isListed } from './isListed.js';

/** The reactions of a tree to the events of its recursive watch. */
export interface Hearing {
  /** The data have changed. */
  readonly reread: (branch: Branch) => void;
  /** The children may have changed. */
  readonly relist: (branch: Branch) => void;
  /** A child was created. Returns `false` if the tree leaves it out. */
  readonly sprout: (branch: Branch, name: string) => boolean;
  /** The znode was deleted. */
  readonly wither: (branch: Branch) => void;
}

/** The tree drops its watch when useless events exceed useful ones by this number. */
const mostWasted = 100;

/**
 * Finds the branch of each event. Errors if a depth or a filter leaves out the znodes of most
 * events. One-shot watches then cost less.
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

  /** Returns 1 for a useless event, -1 for a useful one, and 0 if that is not known yet. */
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
    // A znode has no children while it does not exist.
    const isMissing = branch.node === null && !isBeingRead(branch.data);
    return isMissing || isListed(branch) ? 1 : 0;
  }
}

/** The nearest existing branch, and the names below it. */
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
