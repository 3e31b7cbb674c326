import { Observable, type Observer } from 'rxjs';
import type { ZkError } from '../../../errors/ZkError.js';
import type { WatchEvent } from '../../../model/WatchEvent.js';
import { checkSized } from '../../../model/checks/checkSized.js';
import { upwards } from '../../../model/paths/upwards.js';
import type { KnownNodes } from './KnownNodes.js';

/** A tree that gets the events of one recursive watch. */
export interface ArmedTree {
  readonly root: string;
  readonly known: KnownNodes;
  readonly observer: Observer<WatchEvent>;
}

/** The trees of a session. Trees with the same root share a watch. */
export interface TreeTable {
  /** The paths of the roots of all trees. Each root needs a recursive watch. */
  readonly roots: readonly string[];
  /** See `ZkClient.armTree`. */
  arm(root: string, known: KnownNodes): Observable<WatchEvent>;
  /** Whether there is a tree with this root. */
  has(root: string): boolean;
  list(): Iterable<ArmedTree>;
  /** Passes an event on to all trees that contain the changed znode. */
  tell(event: WatchEvent): void;
  /** Ends the trees of a root with an error, because the server can't set their recursive watch. */
  fail(root: string, error: ZkError): void;
  /** Completes all trees, because the session has ended. */
  complete(): void;
}

/** The callbacks of a tree table. */
export interface TreeTableConfig {
  /** Called when a root gets its first tree. */
  readonly opened: (root: string) => void;
  /**
   * Called when a root has lost its last tree, because the subscriber of this tree has left. Not
   * called after `fail` or `complete` has ended the trees.
   */
  readonly left: (root: string) => void;
}

const none: readonly never[] = [];

/**
 * Makes the table of a session's trees. The table passes the events of recursive watches on to the
 * trees.
 */
export function createTreeTable({ opened, left }: TreeTableConfig): TreeTable {
  const byRoot = new Map<string, readonly ArmedTree[]>();

  function* list(): Iterable<ArmedTree> {
    for (const trees of [...byRoot.values()]) yield* trees;
  }

  function leave(tree: ArmedTree): void {
    const rest = (byRoot.get(tree.root) ?? none).filter((other) => other !== tree);
    if (rest.length > 0) byRoot.set(tree.root, rest);
    else if (byRoot.delete(tree.root)) left(tree.root);
  }

  function take(root: string): readonly ArmedTree[] {
    const trees = byRoot.get(root) ?? none;
    byRoot.delete(root);
    return trees;
  }

  return {
    get roots() {
      return [...byRoot.keys()];
    },
    arm(root, known) {
      checkSized('known', known);
      return new Observable((observer) => {
        const tree = { root, known, observer };
        const others = byRoot.get(root) ?? none;
        byRoot.set(root, [...others, tree]);
        observer.add(() => {
          leave(tree);
        });
        if (others.length === 0) opened(root);
      });
    },
    has: (root) => byRoot.has(root),
    list,
    tell(event) {
      // A recursive watch sends no `child` event, and no event of a znode outside of the chroot.
      // Such events come from the one-shot watches of other streams.
      if (byRoot.size === 0 || event.type === 'child' || !isBelowRoot(event.path)) return;
      for (const path of upwards(event.path)) {
        for (const { observer } of byRoot.get(path) ?? none) observer.next(event);
      }
    },
    fail(root, error) {
      for (const { observer } of take(root)) observer.error(error);
    },
    complete() {
      for (const root of [...byRoot.keys()]) {
        for (const { observer } of take(root)) observer.complete();
      }
    },
  };
}

/**
 * Whether the path is inside of the client's chroot. If a znode lies outside of the chroot, the
 * client shows the znode's path with two slashes at the start: see `shownPath`. A faulty server may
 * send a path without a leading slash. For such a path, `upwards` would run forever, because it
 * would never reach `/`.
 */
function isBelowRoot(path: string): boolean {
  return path.startsWith('/') && !path.startsWith('//');
}
