import { defer, type Observable } from 'rxjs';
import type { Acl } from '../model/Acl.js';
import { checkKeys } from '../model/checks/checkKeys.js';
import { checkPath } from '../model/checks/checkPath.js';
import { childOf } from '../model/paths/childOf.js';
import type { Data } from '../model/Data.js';
import { shown } from '../model/checks/shown.js';
import type { ZkClient } from '../client/ZkClient.js';
import { InvalidArgumentError } from '../errors/InvalidArgumentError.js';
import { ephemeralNode } from '../observables/ephemeralNode.js';

/** Settings of {@link join}. */
export interface JoinConfig {
  /**
   * The member's name: one segment of a path. With a fixed name, a restarted instance waits until
   * the znode of its old session is gone.
   *
   * @defaultValue a new UUID for each subscription
   */
  readonly name?: string;
  /** Set by a second request, see `CreateConfig`. @defaultValue everyone may do everything */
  readonly acl?: readonly Acl[];
}

/**
 * Registers a member of a group by an ephemeral znode while it has a subscriber, and emits the
 * znode's path.
 *
 * Cold: each subscription is a separate member. It works like `ephemeralNode`. It keeps its znode
 * over a reconnect. In a new session and after a deletion, it creates the znode again, under the
 * same name, and emits again. It creates a missing group as a container. Completes when the client
 * is closed. Errors with NO_AUTH, AUTH_FAILED, INVALID_ACL, DATA_TOO_LARGE or
 * NO_CHILDREN_FOR_EPHEMERALS. Errors with NODE_EXISTS if a znode has the name and is not ephemeral.
 *
 * If `data` is a stream, such as a load or a state, its values go into the same znode, as with
 * `ephemeralNode`.
 *
 * @example
 * ```ts
 * const membership = join(client, '/services/search', 'http://10.0.0.1:80').subscribe();
 * process.once('SIGTERM', () => membership.unsubscribe());
 * ```
 *
 * @param client - the session that the membership lasts for
 * @param path - the absolute path of the group
 * @param data - what the others learn about the member, such as its address, or a stream of data
 * @param config - the name and the access control list
 * @returns the stream of real paths; bad arguments throw at the call
 * @see {@link watchMembers} for the others
 */
export function join(
  client: ZkClient,
  path: string,
  data?: Data | Observable<Data>,
  config: JoinConfig = {},
): Observable<string> {
  const { name, ...owned } = checkKeys('config', config, ['name', 'acl']);
  checkPath(path);
  if (name !== undefined && (typeof name !== 'string' || name === '' || name.includes('/'))) {
    throw new InvalidArgumentError('name', 'must be one segment of a path', shown(name));
  }
  const register = (member: string): Observable<string> =>
    ephemeralNode(client, childOf(path, member), data, owned);
  if (name !== undefined) return register(name);

  // Created only for its checks, because they must run at the call.
  void register('member');
  return defer(() => register(client.uuid()));
}
