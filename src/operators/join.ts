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
   * The name of the member, which is one segment of a path. If a program always uses the same
   * `name`, and restarts, `join` waits until the znode of the program's old session is gone.
   *
   * @defaultValue a new UUID for each subscription
   */
  readonly name?: string;
  /**
   * The access control list of the znode. The stream sets this list with a second request after the
   * creation, see `CreateConfig`. The list must allow this client to read the znode. If the list
   * forbids this, the stream errors with NO_AUTH on newer servers, such as 3.9.3.
   * @defaultValue everyone may do everything
   */
  readonly acl?: readonly Acl[];
}

/**
 * Registers a member of a group. The stream creates an ephemeral znode for the member, and emits
 * the path of this znode. `unsubscribe` deletes the znode.
 *
 * Cold: each subscription is a separate member. `join` works like `ephemeralNode`. If the
 * connection is lost and the session continues, the znode stays. If the client gets a new session,
 * or if somebody deletes the znode, the stream creates the znode again with the same name. After
 * each creation, the stream emits the path again. If the znode of the group is missing, the stream
 * creates the group as a container znode. Completes when the client is closed. Errors with NO_AUTH,
 * AUTH_FAILED, INVALID_ACL, DATA_TOO_LARGE or NO_CHILDREN_FOR_EPHEMERALS. Errors with NODE_EXISTS
 * if a znode with the name of the member exists and is not ephemeral.
 *
 * `data` may be a stream, for example a stream that emits the load of the member. Each value
 * replaces the data of the same znode, as with `ephemeralNode`.
 *
 * @example
 * ```ts
 * const membership = join(client, '/services/search', 'http://10.0.0.1:80').subscribe();
 * process.once('SIGTERM', () => membership.unsubscribe());
 * ```
 *
 * @param client - the client whose session owns the znode
 * @param path - the absolute path of the group
 * @param data - what the member publishes about itself, such as its address. `data` can
 *   also be a stream of such values
 * @param config - the name and the access control list
 * @returns a stream that emits the path of the member's znode. The call throws if an argument is
 *   wrong
 * @see {@link watchMembers} to observe all members of a group
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

  // This line only checks the arguments. Without this line, the call of `join` would not throw for
  // a wrong argument. Instead, the stream would fail when somebody subscribes.
  void register('member');
  return defer(() => register(client.uuid()));
}
