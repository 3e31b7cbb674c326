import { filter, map, type Observable, startWith } from 'rxjs';
import {
  collectTree,
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
import { subjects } from './subjects.js';

/** What the streams that are made of trees show of each znode. */
export function treeStreams(
  client: ZkClient,
): Readonly<Record<string, Observable<readonly Difference[]>>> {
  const { tree, treeRoot, branch, members } = subjects;
  const tree$ = watchTree(client, treeRoot);
  return {
    // Each znode begins with an absence.
    tree: tree$.pipe(
      filter((event) => event.type !== 'synced'),
      filter(({ path }) => path !== treeRoot),
      map(({ path, after }) => [{ path, emission: dataShown(after) }]),
      startWith(tree.map((path) => ({ path, emission: dataShown(null) }))),
    ),
    // The root may be all that a picture differs in. Nobody writes its history.
    collected: tree$.pipe(
      collectTree(),
      differences([treeRoot, ...tree], collectedShown),
      map((differing) => differing.filter(({ path }) => path !== treeRoot)),
    ),
    members: watchMembers(client, branch).pipe(differences(members, memberShown)),
  };
}

/** A znode that its parent does not list is none that was ever written. */
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
