import { ignoreElements, type Observable, tap } from 'rxjs';
import { nameOf } from '../../model/paths/nameOf.js';
import { parentOf } from '../../model/paths/parentOf.js';
import type { WatchEvent } from '../../model/WatchEvent.js';
import type { Branch } from './Branch.js';

/** What a tree does at the events of its recursive watch. */
export interface Hearing {
  /** The data have changed. */
  readonly reread: (branch: Branch) => void;
  /** The children may have changed. */
  readonly relist: (branch: Branch) => void;
  /** A child was created. Gives `false` if the tree does not want it. */
  readonly sprout: (branch: Branch, name: string) => boolean;
  /** The znode was deleted. */
  readonly wither: (branch: Branch) => void;
}

/** The tree gives its watch up when this many more events were of no use than were. */
const mostWasted = 100;

/**
 * Finds the branch of each event. Errors when most events are of znodes that the tree leaves out: by a depth or
 * a filter. Then one-shot watches cost less.
 */
export function hearTree(
  heard$: Observable<WatchEvent>,
  trunk: Branch,
  { reread, relist, sprout, wither }: Hearing,
): Observable<never> {
  let wasted = 0;
  return heard$.pipe(
    tap((event) => {
      wasted = hear(event) ? Math.max(0, wasted - 1) : wasted + 1;
      if (wasted > mostWasted)
        throw new Error('most events are of znodes that the tree leaves out');
    }),
    ignoreElements(),
  );

  /** Gives `false` for an event that the tree does not want. */
  function hear({ type, path }: WatchEvent): boolean {
    const branch = find(trunk, path);
    if (branch === undefined) return hearOfStranger(type, path);
    if (type === 'child') relist(branch);
    else if (type === 'deleted') wither(branch);
    else reread(branch);
    return true;
  }

  function hearOfStranger(type: WatchEvent['type'], path: string): boolean {
    const parent = find(trunk, parentOf(path));
    if (parent === undefined) return false;
    if (type === 'created') return sprout(parent, nameOf(path));
    if (type === 'deleted') parent.count -= 1;
    return parent.node === null;
  }
}

function find(trunk: Branch, path: string): Branch | undefined {
  const names = path.slice(trunk.path.length).split('/').filter(Boolean);
  let branch: Branch | undefined = trunk;
  for (const name of names) branch = branch?.children?.get(name);
  return branch;
}
