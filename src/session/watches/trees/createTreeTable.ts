import { Observable, type Observer } from 'rxjs';
import type { ZkError } from '../../../errors/ZkError.js';
import type { WatchEvent } from '../../../model/WatchEvent.js';
import { checkSized } from '../../../model/checks/checkSized.js';
import { upwards } from '../../../model/paths/upwards.js';
import type { KnownNodes } from './KnownNodes.js';

/** A tree that one recursive watch serves. */
export interface ArmedTree {
  readonly root: string;
  readonly known: KnownNodes;
  readonly observer: Observer<WatchEvent>;
}

/** The trees of a session. Trees with the same root share a watch. */
export interface TreeTable {
  /** The roots. Each root needs a recursive watch. */
  readonly roots: readonly string[];
  /** See `ZkClient.armTree`. */
  arm(root: string, known: KnownNodes): Observable<WatchEvent>;
  /** Whether there is a tree of that root. */
  has(root: string): boolean;
  list(): Iterable<ArmedTree>;
  /** Passes an event on to the trees above its znode. */
  tell(event: WatchEvent): void;
  /** Ends the trees of a root: no recursive watch can serve them. */
  fail(root: string, error: ZkError): void;
  /** Completes all trees, as the session has ended. */
  complete(): void;
}

/** Callbacks when trees come and go. */
export interface TreeTableConfig {
  /** The first tree of a root has come. */
  readonly opened: (root: string) => void;
  /** The last tree of a root has gone. */
  readonly left: (root: string) => void;
}

const none: readonly never[] = [];

/** Spreads the events of recursive watches over the trees that wait for them. */
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
      // Only one-shot watches of other streams report lists, and znodes outside of the chroot.
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

/** A peer may send any text. If a path has no leading slash, its parents never reach the root. */
function isBelowRoot(path: string): boolean {
  return path.startsWith('/') && !path.startsWith('//');
}
