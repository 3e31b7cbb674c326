import { filter, map, type Observable, startWith } from 'rxjs';
import {
  collectTree,
  type TreeEvent,
  type TreeSnapshot,
  watchMembers,
  watchTree,
  type ZkClient,
} from '../../../src/index.js';
import { nameOf } from '../../../src/model/paths/nameOf.js';
import { parentOf } from '../../../src/model/paths/parentOf.js';
import { absent } from '../check/absent.js';
import type { Emission } from '../check/Emission.js';
import { dataShown } from './dataShown.js';
import { type Difference, differences } from './differences.js';
import { nodesOfTree } from './nodesOfTree.js';
import { subjects } from './subjects.js';

/**
 * Creates the streams of the tree and of the group in the tree. Each emission contains the new
 * states of the znodes that have changed.
 */
export function treeStreams(
  client: ZkClient,
): Readonly<Record<string, Observable<readonly Difference[]>>> {
  const { treeRoot, branch, members } = subjects;
  const recursive$ = watchTree(client, treeRoot);
  const oneShot$ = watchTree(client, treeRoot, { recursive: false });
  return {
    tree: eventsShown(recursive$),
    collected: picturesShown(recursive$),
    'one-shot tree': eventsShown(oneShot$),
    'one-shot collected': picturesShown(oneShot$),
    members: watchMembers(client, branch).pipe(differences(members, memberShown)),
  };
}

function eventsShown(tree$: Observable<TreeEvent>): Observable<readonly Difference[]> {
  return tree$.pipe(
    filter((event) => event.type !== 'synced'),
    filter(({ path }) => path !== subjects.treeRoot),
    map(({ path, after }) => [{ path, emission: dataShown(after) }]),
    // For the check, each znode is absent until the tree emits an event for this znode.
    startWith(nodesOfTree().map((path) => ({ path, emission: dataShown(null) }))),
  );
}

function picturesShown(tree$: Observable<TreeEvent>): Observable<readonly Difference[]> {
  const { treeRoot } = subjects;
  return tree$.pipe(
    collectTree(),
    // Two snapshots in a row may differ only in the root. Without the root in this list,
    // `differences` would report such snapshots as duplicates. The root has no history, so `filter`
    // removes its emissions before the check.
    differences([treeRoot, ...nodesOfTree()], collectedShown),
    map((differing) => differing.filter(({ path }) => path !== treeRoot)),
  );
}

/**
 * Returns the emission for a znode in a snapshot. The snapshot is wrong if the parent does not list
 * an existing znode, or lists a missing znode. For a wrong snapshot, the emission has a state that
 * nobody has written.
 */
function collectedShown(snapshot: TreeSnapshot, path: string): Emission {
  const node = snapshot.get(path);
  const isListed = snapshot.children(parentOf(path)).includes(nameOf(path));
  if (path !== subjects.treeRoot && (node !== null) !== isListed) {
    return { state: 'unlisted', identity: 'unlisted' };
  }
  return dataShown(node);
}

function memberShown(group: ReadonlyMap<string, string>, path: string): Emission {
  const state = group.get(nameOf(path)) ?? absent;
  return { state, identity: state };
}
