import {
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
} from 'rxjs';
import { checkData } from '../../model/checks/checkData.js';
import { childOf } from '../../model/paths/childOf.js';
import { nameOf } from '../../model/paths/nameOf.js';
import { parentOf } from '../../model/paths/parentOf.js';
import type { Data } from '../../model/Data.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { whenConnected } from '../whenConnected.js';
import { catchCode } from '../../errors/catchCode.js';
import type { OwnedNode } from './OwnedNode.js';

/** A znode with the data that its creation has sent. */
type SentNode = OwnedNode & { readonly data: Data };

/**
 * Looks for the znode of a creation that was refused because it exists, or whose reply was lost,
 * and emits its real path or `null`. The znode must have the requested name, belong to the own
 * session, and be held by no other stream of the client. A numbered znode must also have the same
 * data. A znode without a number gets the requested data.
 */
export function findOwned(client: ZkClient, node: SentNode): Observable<string | null> {
  const { path, mode } = node;
  // Checked at the last moment: another stream of the client may be looking for its own znode at
  // the same time.
  const unclaimed = (found: string): boolean => !client.owned.has(found);
  const found$ = mode === 'ephemeral' ? ofSession(client, node, path) : numbered(client, node);
  return found$.pipe(
    filter(unclaimed),
    take(1),
    concatMap((found) => (mode === 'ephemeral' ? withData(client, node, found) : of(found))),
    filter(unclaimed),
    defaultIfEmpty(null),
    retry({ delay: whenConnected(client) }),
  );
}

/**
 * Emits the path if the znode belongs to the session. Reads the stat, because everyone may read it.
 */
function ofSession(client: ZkClient, { sessionId }: SentNode, path: string): Observable<string> {
  return client.exists(path).pipe(
    filter((stat) => stat?.ephemeralOwner === sessionId),
    map(() => path),
  );
}

/** Ten characters, or eleven for the lowest negative numbers. The counter wraps to them. */
const number = /^(\d{10}|-\d{9,10})$/;

/** All siblings of the session that have the path with a number behind it, and the same data. */
function numbered(client: ZkClient, node: SentNode): Observable<string> {
  const prefix = nameOf(node.path);
  const parent = parentOf(node.path);
  return client.getChildren(parent).pipe(
    concatMap(({ children }) => from(children)),
    filter((name) => name.startsWith(prefix) && number.test(name.slice(prefix.length))),
    map((name) => childOf(parent, name)),
    concatMap((path) => ofSession(client, node, path)),
    concatMap((path) =>
      client.getData(path).pipe(
        catchCode('NO_NODE', () => EMPTY),
        // The access control list of another stream forbids the read.
        catchCode('NO_AUTH', () => EMPTY),
      ),
    ),
    filter(({ data }) => data.equals(checkData(node.data))),
    map(({ path }) => path),
    catchCode('NO_NODE', () => EMPTY),
  );
}

/** Emits the path after the znode has the requested data. */
function withData(client: ZkClient, node: SentNode, path: string): Observable<string> {
  return client.getData(path).pipe(
    concatMap(({ data }) =>
      data.equals(checkData(node.data)) ? of(path) : client.setData(path, node.data),
    ),
    map(() => path),
    catchCode('NO_NODE', () => EMPTY),
  );
}
