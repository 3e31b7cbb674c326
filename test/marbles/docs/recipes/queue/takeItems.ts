import {
  catchError,
  EMPTY,
  endWith,
  filter,
  ignoreElements,
  map,
  type Observable,
  of,
  switchMap,
  take,
  takeWhile,
  tap,
  throwError,
} from 'rxjs';
import {
  collectTree,
  isZkError,
  latestOnly,
  type LeaderTerm,
  lock,
  type NodeData,
  watchTree,
  whileLeading,
  type ZkClient,
} from 'rxzk';

/** Appends an item, and emits the path of its znode. */
export function putItem(client: ZkClient, path: string, data: string): Observable<string> {
  return client
    .ensurePath(`${path}/items`)
    .pipe(
      switchMap(() => client.create(`${path}/items/item-`, data, { mode: 'persistentSequential' })),
    );
}

/**
 * Works on one item after another, and always takes the oldest free item. Removes each finished
 * item, and emits its path.
 */
export function takeItems(
  client: ZkClient,
  path: string,
  work: (item: NodeData, term: LeaderTerm) => Observable<unknown>,
): Observable<string> {
  return watchTree(client, path).pipe(
    collectTree(),
    map((tree) =>
      tree
        .children(`${path}/items`)
        .find((name) => tree.children(`${path}/locks/${name}`).length === 0),
    ),
    latestOnly((name) => (name === undefined ? EMPTY : attempt(name))),
  );

  /**
   * Works on an item if nobody else works on it. Completes without a value if somebody else works
   * on the item or has finished it.
   */
  function attempt(name: string): Observable<string> {
    return lock(client, `${path}/locks/${name}`).pipe(
      takeWhile(({ role }) => role !== 'follower'),
      whileLeading((term) => done(`${path}/items/${name}`, term)),
      take(1),
      filter((item) => item !== null),
    );
  }

  /** Works on an item and emits its path. Emits `null` if the item does not exist any more. */
  function done(item: string, term: LeaderTerm): Observable<string | null> {
    return client.getData(item).pipe(
      catchError(nullIfGone),
      switchMap((node) => (node === null ? of(null) : worked(node, term))),
    );
  }

  function worked(node: NodeData, term: LeaderTerm): Observable<string | null> {
    return work(node, term).pipe(
      ignoreElements(),
      endWith(node.path),
      tap(term.assertLeading),
      switchMap((item) =>
        client.remove(item).pipe(
          map(() => item),
          catchError(nullIfGone),
        ),
      ),
    );
  }
}

function nullIfGone(error: unknown): Observable<null> {
  return isZkError(error, 'NO_NODE') ? of(null) : throwError(() => error);
}
