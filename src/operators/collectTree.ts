import { distinctUntilChanged, filter, map, type OperatorFunction, scan } from 'rxjs';
import { checkCalled } from '../model/checks/checkCalled.js';
import type { NodeData } from '../model/NodeData.js';
import { nameOf } from '../model/paths/nameOf.js';
import { parentOf } from '../model/paths/parentOf.js';
import type { TreeEvent } from '../observables/TreeEvent.js';
import { type PersistentMap, persistentMap } from './tree/persistentMap.js';
import type { TreeSnapshot } from './TreeSnapshot.js';

/**
 * Turns the events of a tree into snapshots of the whole tree. Emits the first snapshot at the
 * first `synced`, and then another snapshot for each change. A later `synced` is no change, so the
 * operator emits nothing for it. Completes or fails when the source does.
 *
 * Each snapshot shares all unchanged parts with the snapshot before it. So the cost of a change
 * grows only with the logarithm of the number of znodes. The names of the znodes do not affect this
 * cost, even if an attacker chooses the names.
 *
 * @example
 * ```ts
 * watchTree(client, '/routes')
 *   .pipe(collectTree())
 *   .subscribe((routes) => console.log(routes.size, routes.children('/routes')));
 * ```
 *
 * @returns the operator
 * @see {@link watchTree}
 */
export function collectTree(): OperatorFunction<TreeEvent, TreeSnapshot>;
/**
 * If a program writes `pipe(collectTree)` in place of `pipe(collectTree())`, RxJS passes the source
 * stream as the argument `source`. This argument serves only to report this mistake.
 */
export function collectTree(source?: unknown): OperatorFunction<TreeEvent, TreeSnapshot> {
  checkCalled('collectTree', source);
  return (source) =>
    source.pipe(
      scan(fold, { twigs: persistentMap<Twig>(), isComplete: false }),
      filter(({ isComplete }) => isComplete),
      map(({ twigs }) => twigs),
      distinctUntilChanged(),
      map(snapshotOf),
    );
}

/** A znode and the names of its children. */
interface Twig {
  readonly node: NodeData;
  readonly names: PersistentMap<true>;
}

/** The znodes that are known so far, and whether the first `synced` has arrived. */
interface Collection {
  readonly twigs: PersistentMap<Twig>;
  readonly isComplete: boolean;
}

function fold({ twigs, isComplete }: Collection, event: TreeEvent): Collection {
  return event.type === 'synced'
    ? { twigs, isComplete: true }
    : { twigs: withEvent(twigs, event), isComplete };
}

function withEvent(
  twigs: PersistentMap<Twig>,
  { path, after }: Exclude<TreeEvent, { type: 'synced' }>,
): PersistentMap<Twig> {
  const twig = twigs.get(path);
  if (after === null)
    return withName(twigs.delete(path), path, (names, name) => names.delete(name));
  if (twig !== undefined) return twigs.set(path, { node: after, names: twig.names });
  const grown = twigs.set(path, { node: after, names: persistentMap() });
  return withName(grown, path, (names, name) => names.set(name, true));
}

/**
 * Finds the parent of the znode `path` in `twigs`, and changes the parent's list of child names. If
 * `twigs` does not contain the parent, returns `twigs` unchanged.
 */
function withName(
  twigs: PersistentMap<Twig>,
  path: string,
  change: (names: Twig['names'], name: string) => Twig['names'],
): PersistentMap<Twig> {
  const parentPath = parentOf(path);
  const parent = path === '/' ? undefined : twigs.get(parentPath);
  if (parent === undefined) return twigs;
  return twigs.set(parentPath, { ...parent, names: change(parent.names, nameOf(path)) });
}

function snapshotOf(twigs: PersistentMap<Twig>): TreeSnapshot {
  return {
    size: twigs.size,
    get: (path) => twigs.get(path)?.node ?? null,
    children: (path) => twigs.get(path)?.names.keys() ?? [],
    *[Symbol.iterator]() {
      for (const [path, { node }] of twigs.entries()) yield [path, node];
    },
  };
}
