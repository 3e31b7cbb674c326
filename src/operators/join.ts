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
   * The member's name: one segment of a path. With a name that stays the same, an instance that was
   * restarted waits until the znode of its old session is gone.
   *
   * @defaultValue a new UUID for each subscription
   */
  readonly name?: string;
  /** Set by a second request, see `CreateConfig`. @defaultValue everyone may do everything */
  readonly acl?: readonly Acl[];
}

/**
 * Registers a member of a group by an ephemeral znode, for as long as it is subscribed to, and emits
 * the znode's path.
 *
 * Cold: each subscription is a member of its own. As `ephemeralNode`: keeps its znode over a
 * reconnect and creates it again, under the same name, in a new session and after a deletion, each
 * time with another emission; creates a missing group as a container. Completes when the client is
 * closed; errors with NO_AUTH, AUTH_FAILED, INVALID_ACL, DATA_TOO_LARGE, NO_CHILDREN_FOR_EPHEMERALS,
 * or NODE_EXISTS for a name that a znode has which is not ephemeral.
 *
 * Data that are a stream, such as a load or a state, are written into the same znode, as `ephemeralNode` does it.
 *
 * @example
 * ```ts
 * const membership = join(client, '/services/search', 'http://10.0.0.1:80').subscribe();
 * process.once('SIGTERM', () => membership.unsubscribe());
 * ```
 *
 * @param client - the session that the membership lasts for
 * @param path - the absolute path of the group
 * @param data - what the others learn about the member, such as its address, or a stream of that
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

  // Made for its checks alone, which are due at the call.
  void register('member');
  return defer(() => register(client.uuid()));
}
