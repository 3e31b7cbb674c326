import {
  catchError,
  concatMap,
  defaultIfEmpty,
  EMPTY,
  filter,
  from,
  map,
  type Observable,
  of,
  retry,
  take,
  throwError,
} from 'rxjs';
import { parentOf } from '../../client/parentOf.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { isZkError } from '../../errors/isZkError.js';
import { whenRetryable } from '../whenRetryable.js';
import type { OwnedNode } from './OwnedNode.js';

/**
 * Looks for the znode of a creation that was refused because it exists, or whose reply was lost, and
 * gives its real path or `null`. It is the one with the name that was asked for, of the own session,
 * and held by no other stream of the client. Among numbered ones it has the same data as well; one
 * without a number gets the data that were asked for.
 */
export function findOwned(client: ZkClient, node: OwnedNode): Observable<string | null> {
  const names$ = node.mode === 'ephemeral' ? of(node.path) : numbered(client, node.path);
  return names$.pipe(
    concatMap((path) => ifOwned(client, node, path)),
    // At the last moment: another stream of the client may be looking for its own at the same time.
    filter((path) => !client.owned.has(path)),
    take(1),
    defaultIfEmpty(null),
    retry({ delay: whenRetryable }),
  );
}

/** All siblings that have the path with a number behind it. */
function numbered(client: ZkClient, path: string): Observable<string> {
  const prefix = path.slice(path.lastIndexOf('/') + 1);
  const parent = parentOf(path);
  return client.getChildren(parent).pipe(
    concatMap(({ children }) => from(children)),
    filter((name) => name.startsWith(prefix) && /^-?\d{10}$/.test(name.slice(prefix.length))),
    map((name) => `${parent === '/' ? '' : parent}/${name}`),
    noneIfMissing(),
  );
}

function ifOwned(client: ZkClient, node: OwnedNode, path: string): Observable<string> {
  return client.getData(path).pipe(
    filter(({ stat }) => stat.ephemeralOwner === node.sessionId),
    concatMap(({ data }) => {
      if (data.equals(Buffer.from(node.data ?? ''))) return of(path);
      return node.mode === 'ephemeral' ? client.setData(path, node.data) : EMPTY;
    }),
    map(() => path),
    noneIfMissing(),
  );
}

function noneIfMissing<T>(): (source: Observable<T>) => Observable<T> {
  return catchError((error: unknown) =>
    isZkError(error, 'NO_NODE') ? EMPTY : throwError(() => error),
  );
}
