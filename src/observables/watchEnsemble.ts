import { map, type Observable } from 'rxjs';
import { checkClient } from '../client/checkClient.js';
import type { ZkClient } from '../client/ZkClient.js';
import { DecodeError } from '../errors/DecodeError.js';
import type { Ensemble } from '../model/ensemble/Ensemble.js';
import { parseEnsemble } from '../model/ensemble/parseEnsemble.js';
import type { NodeData } from '../model/NodeData.js';
import { rearmDistinct } from './rearmDistinct.js';

/**
 * Emits the members of the ensemble, now and after each reconfiguration. Emits `null` if the server
 * lists no members.
 *
 * The stream reads the znode `/zookeeper/config`, even if the client has a chroot. A standalone
 * server lists no members. A server before 3.5 does not have this znode. If the znode does not
 * contain a member's address for clients, the `host` and the `port` of this member are `null`. In
 * this case, only the member's configuration file contains the address.
 *
 * Cold: each subscription sets its own watch. The stream emits the newest list, and never the same
 * list twice in a row. Without a connection, the stream emits nothing. After each new connection,
 * also in a new session, the stream emits the new list if the list has changed meanwhile. Completes
 * when the client is closed. Errors with NO_AUTH and AUTH_FAILED. If a line of the znode cannot be
 * parsed, the stream errors with UNDECODABLE, and the message of the error names this line.
 *
 * @example
 * ```ts
 * watchEnsemble(client).subscribe((ensemble) => {
 *   console.log(ensemble?.members.map(({ id, role }) => `${id}: ${role}`));
 * });
 * ```
 *
 * @param client - the client that reads
 * @returns the stream. The call throws if the argument is no client
 * @see {@link watchData}, and the client's setting `followEnsemble`, which connects the client to
 * these members
 */
export function watchEnsemble(client: ZkClient): Observable<Ensemble | null> {
  const read$ = checkClient(client).armEnsemble();
  return rearmDistinct(() => read$, textOf, isSame).pipe(map(toEnsemble));
}

/**
 * Returns the text of the list, without the stat. Even if the list is unchanged, the times in the
 * stat differ from server to server. So the stream compares only the text.
 */
function textOf(node: NodeData | null): string | null {
  return node === null ? null : node.data.toString();
}

function isSame(a: string | null, b: string | null): boolean {
  return a === b;
}

function toEnsemble(node: NodeData | null): Ensemble | null {
  if (node === null) return null;
  try {
    return parseEnsemble(node.data.toString());
  } catch (cause) {
    const { path, stat } = node;
    const context = { operation: 'watchEnsemble', path, cause };
    throw new DecodeError(stat.mzxid, context, (cause as Error).message);
  }
}
