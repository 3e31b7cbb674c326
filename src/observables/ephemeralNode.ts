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
  /** A sequential path may end with a slash, for a bare number. @defaultValue `'ephemeral'` */
  readonly mode?: 'ephemeral' | 'ephemeralSequential';
  /** Set by a second request, see `CreateConfig`. @defaultValue everyone may do everything */
  readonly acl?: readonly Acl[];
}

/**
 * Owns an ephemeral znode: subscribing creates it and emits its real path, unsubscribing deletes it,
 * also when the creation is still under way.
 *
 * Cold: each subscription owns a separate znode. Keeps the znode over a reconnect. Creates it again
 * in a new session after an expiry, and after somebody deleted it, and emits again each time.
 * Adopts an existing znode if it belongs to the own session. If an ephemeral of another session
 * exists, the stream waits until it goes. This happens, for example, after a restart within the old
 * session's timeout. If a znode exists that is not ephemeral, the stream errors with NODE_EXISTS,
 * because no session deletes it. Missing parents are created as containers. A lost reply leaves no
 * ghost. Completes when the client is closed; errors with NO_AUTH, AUTH_FAILED, INVALID_ACL,
 * DATA_TOO_LARGE, NODE_EXISTS or NO_CHILDREN_FOR_EPHEMERALS.
 *
 * If `data` is a stream, its first value creates the znode, and each later value replaces the data.
 * While a write is under way or the client is without a connection, only the newest value is kept.
 * A new session creates the znode with the newest value. When the data complete, the znode stays as
 * it is; without any value the stream completes. If the data stream fails, this stream fails too,
 * and the znode is deleted.
 *
 * If the reply to a sequential creation is lost, the stream adopts a child of the own session with
 * the same prefix and data. So use the prefix only with `ephemeralNode`.
 *
 * @example
 * ```ts
 * const registration = ephemeralNode(client, '/services/worker-1', 'http://10.0.0.1:80').subscribe();
 * process.once('SIGTERM', () => registration.unsubscribe());
 * ```
 *
 * @param client - the session that owns the znode
 * @param path - the absolute path; in a sequential mode the prefix of it
 * @param data - the data of the znode, or a stream of data
 * @param config - the mode and the access control list
 * @returns the stream of real paths; bad arguments throw at the call
 * @see {@link watchExists} to look at a znode of others
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
