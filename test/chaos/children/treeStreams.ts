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
 * Creates the streams of the tree, and a `watchMembers` stream of the znode `subjects.branch`. Each
 * emission contains the new states of the znodes that have changed.
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
    // `tree$` emits no event for a znode that has never existed. So the returned stream begins with
    // an emission that reports all znodes as absent.
    startWith(nodesOfTree().map((path) => ({ path, emission: dataShown(null) }))),
  );
}

function picturesShown(tree$: Observable<TreeEvent>): Observable<readonly Difference[]> {
  const { treeRoot } = subjects;
  return tree$.pipe(
    collectTree(),
    // Sometimes two snapshots in a row differ only in the state of the root. Such snapshots are no
    // duplicates, so `differences` must also compare the root. The writer keeps no history of the
    // root, so `checkOrder` must not get the emissions of the root.
    differences([treeRoot, ...nodesOfTree()], collectedShown),
    map((differing) => differing.filter(({ path }) => path !== treeRoot)),
  );
}

/**
 * Returns the emission for the znode `path` in a snapshot. `snapshot.get` and the parent's list of
 * children must agree whether the znode exists. If they do not agree, the snapshot is wrong, and
 * the state of the znode is `unlisted`. No history contains this state, so `checkOrder` reports the
 * emission.
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
