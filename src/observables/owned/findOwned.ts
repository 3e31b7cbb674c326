import {
  concatMap,
  defaultIfEmpty,
  EMPTY,
  filter,
  from,
  ignoreElements,
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
import { removeOwned } from './removeOwned.js';

/** A znode, and the data that the client sent in the `create` request for this znode. */
type SentNode = OwnedNode & { readonly data: Data };

/**
 * Searches for a znode that the client may have created. The client has already sent a `create`
 * request for this znode. Either the reply was NODE_EXISTS, or the reply was lost. Emits the real
 * path of the znode, or `null` if there is none. The znode must meet these conditions:
 * - The znode has the requested name. A sequential znode has a number after this name.
 * - The znode belongs to the client's present session.
 * - No other stream of the client owns the znode.
 * - If the znode is sequential, it has the data that the client sent with the creation.
 *
 * If the znode is not sequential and has other data, the stream writes the requested data into it.
 * If the client has no permission to list the parent, the search for a sequential znode fails with
 * NO_AUTH.
 */
export function findOwned(client: ZkClient, node: SentNode): Observable<string | null> {
  const { path, mode } = node;
  // Two streams must not own the same znode. But while this stream reads or writes, another stream
  // of the client could take over the found znode. So this stream looks into `client.owned` twice,
  // before and after `withData`.
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
 * Emits the path if the znode belongs to the session. Newer servers, such as 3.9.3, reply NO_AUTH
 * if the access control list forbids the client to read the znode. A stream sets such a list only
 * on a znode that it already owns. So a znode with such a list belongs to another stream, and
 * `ofSession` emits nothing.
 */
function ofSession(client: ZkClient, { sessionId }: SentNode, path: string): Observable<string> {
  return client.exists(path).pipe(
    catchCode('NO_AUTH', () => EMPTY),
    filter((stat) => stat?.ephemeralOwner === sessionId),
    map(() => path),
  );
}

/**
 * The number that the server adds to the name of a sequential znode. After 2^31 - 1, the server
 * continues at -2^31. The numbers from -2^31 to -10^9 have eleven characters. All other numbers
 * have ten characters.
 */
const number = /^(\d{10}|-\d{9,10})$/;

/**
 * Emits the paths of sequential znodes. Each of these znodes belongs to the session, has the
 * requested name with a number after it, and has the data of `node`.
 */
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
        // NO_AUTH means that this znode already belongs to another stream: see `ofSession`.
        catchCode('NO_AUTH', () => EMPTY),
      ),
    ),
    filter(({ data }) => data.equals(checkData(node.data))),
    map(({ path }) => path),
    catchCode('NO_NODE', () => EMPTY),
  );
}

/**
 * Emits the path of the znode. If the znode has other data than requested, the stream first writes
 * the requested data into the znode.
 *
 * An earlier stream of this session may have ended without deleting the znode. If the access
 * control list of this znode forbids the client to read or write the data, the present stream
 * cannot take over the znode. So the present stream deletes the znode, and emits nothing.
 */
function withData(client: ZkClient, node: SentNode, path: string): Observable<string> {
  return client.getData(path).pipe(
    concatMap(({ data }) =>
      data.equals(checkData(node.data)) ? of(path) : client.setData(path, node.data),
    ),
    map(() => path),
    catchCode('NO_NODE', () => EMPTY),
    catchCode('NO_AUTH', () => removeOwned(client, path, node.sessionId).pipe(ignoreElements())),
  );
}
