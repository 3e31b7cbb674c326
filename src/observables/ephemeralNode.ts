import { isObservable, type Observable, repeat, switchMap, take } from 'rxjs';
import type { Acl } from '../model/Acl.js';
import { checkAcl } from '../model/checks/checkAcl.js';
import { checkClient } from '../client/checkClient.js';
import { checkData } from '../model/checks/checkData.js';
import { checkKeys } from '../model/checks/checkKeys.js';
import { checkOneOf } from '../model/checks/checkOneOf.js';
import { checkPath } from '../model/checks/checkPath.js';
import type { Data } from '../model/Data.js';
import type { ZkClient } from '../client/ZkClient.js';
import { eachSession } from './owned/eachSession.js';
import { withContent } from './owned/withContent.js';
import { withOwned } from './owned/withOwned.js';
import { watchOwned } from './owned/watchOwned.js';

/** Settings of {@link ephemeralNode}. */
export interface EphemeralNodeConfig {
  /**
   * The mode of the znode. In the mode `'ephemeralSequential'`, the path may end with a slash. If
   * the path ends with a slash, the name of the znode is only the number.
   * @defaultValue `'ephemeral'`
   */
  readonly mode?: 'ephemeral' | 'ephemeralSequential';
  /**
   * The access control list. The stream creates the znode with the default list, and sets the list
   * `acl` with a second request. Between the two requests, everyone may change the znode. The list
   * `acl` must allow this client to read the znode. Otherwise the stream errors with NO_AUTH on
   * newer servers, such as 3.9.3.
   * @defaultValue everyone may do everything
   */
  readonly acl?: readonly Acl[];
}

/**
 * Owns an ephemeral znode. When somebody subscribes, the stream creates the znode and emits its
 * real path. The real path of a sequential znode includes the number. `unsubscribe` deletes the
 * znode. If `unsubscribe` is called during the creation, the client deletes the znode after the
 * creation.
 *
 * Cold: each subscription owns a separate znode. If the connection is lost and the session
 * continues, the znode stays. If the session expires, the stream creates the znode again in a new
 * session. If somebody deletes the znode, the stream creates it again too. After each creation, the
 * stream emits the path again. The stream creates missing parents as containers. If the reply to a
 * creation is lost, the stream finds the created znode and takes it over.
 *
 * What happens if a znode with this path already exists:
 * - If the znode is an ephemeral of the client's own session, the stream takes over this znode. But
 *   if another stream of the client owns the znode, the new stream waits until the znode is gone.
 * - If the znode is an ephemeral of another session, the stream waits until this znode is gone. For
 *   example, the program was restarted, and the old session has not timed out yet.
 * - If the znode is not ephemeral, the stream errors with NODE_EXISTS. The stream does not wait,
 *   because the end of a session does not delete this znode.
 *
 * Completes when the client is closed. Errors with NO_AUTH, AUTH_FAILED, INVALID_ACL,
 * DATA_TOO_LARGE, NODE_EXISTS or NO_CHILDREN_FOR_EPHEMERALS.
 *
 * `data` may be a stream. This input is called the data stream here. The stream that
 * `ephemeralNode` returns is called the stream of paths. The stream of paths creates the znode with
 * the first value of the data stream. Each later value replaces the data of the znode. If several
 * values arrive during a write or without a connection, the stream of paths writes only the newest
 * of them. In a new session, the stream of paths creates the znode with the newest value. When the
 * data stream completes, the znode stays as it is. If the data stream completes without a value,
 * the stream of paths completes too. If the data stream fails, the stream of paths fails too, and
 * the znode is deleted.
 *
 * After a lost reply to a sequential creation, the stream searches for the created znode among the
 * znodes of the session. The stream takes over a znode that has the requested prefix and the data
 * of the creation. The stream could also take over a znode that your program has created with
 * `create`. To avoid this, create no ephemeral sequential znode with this prefix. If the client has
 * no permission to list the parent, this search fails. The stream then errors with NO_AUTH, and the
 * created znode may stay until the session ends.
 *
 * @example
 * ```ts
 * const registration = ephemeralNode(client, '/services/worker-1', 'http://10.0.0.1:80').subscribe();
 * process.once('SIGTERM', () => registration.unsubscribe());
 * ```
 *
 * @param client - the client whose session owns the znode
 * @param path - the absolute path; in the sequential mode, the path without the number
 * @param data - the data of the znode, or a stream of data
 * @param config - the mode and the access control list
 * @returns the stream of real paths. The call throws if an argument is wrong
 * @see {@link watchExists} to observe a znode of another session
 */
export function ephemeralNode(
  client: ZkClient,
  path: string,
  data?: Data | Observable<Data>,
  config: EphemeralNodeConfig = {},
): Observable<string> {
  checkClient(client);
  const { mode = 'ephemeral', acl } = checkKeys('config', config, ['mode', 'acl']);
  checkOneOf('mode', mode, ['ephemeral', 'ephemeralSequential']);
  checkPath(path, mode === 'ephemeralSequential');
  if (!isObservable(data)) checkData(data, rule);
  if (acl !== undefined) checkAcl(acl);

  return withContent(client, data, ({ ready$, data, keep }) =>
    eachSession(client, 'ephemeralNode', (sessionId) => {
      const node = { path, data, mode, acl, sessionId };
      const owned$ = withOwned(client, node, (real) => watchOwned(client, node, real, keep(real)));
      return ready$.pipe(
        take(1),
        switchMap(() => owned$.pipe(repeat())),
      );
    }),
  );
}

const rule = 'must be a string, a Uint8Array, undefined, or an Observable of them';
