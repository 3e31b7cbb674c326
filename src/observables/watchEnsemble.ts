import { map, type Observable } from 'rxjs';
import { checkClient } from '../client/checkClient.js';
import type { ZkClient } from '../client/ZkClient.js';
import { DecodeError } from '../errors/DecodeError.js';
import type { Ensemble } from '../model/ensemble/Ensemble.js';
import { parseEnsemble } from '../model/ensemble/parseEnsemble.js';
import type { NodeData } from '../model/NodeData.js';
import { rearmDistinct } from './rearmDistinct.js';

/**
 * Emits the members of the ensemble now and after each reconfiguration; `null` if the server lists none.
 *
 * Reads `/zookeeper/config`, with a chroot too. A single server lists no members, and a server before 3.5 does
 * not have this znode. If the file of a server has the address for clients, the member's `host` and `port` are `null`.
 *
 * Cold: each subscription sets its own watch. It emits the newest list, and never the same one
 * twice in a row. Silent while disconnected; catches up on every new connection, in a new session
 * too, and emits only a difference. Completes when the client is closed; errors with NO_AUTH and
 * AUTH_FAILED, and with UNDECODABLE if a line has another form. Its message names the line.
 *
 * @example
 * ```ts
 * watchEnsemble(client).subscribe((ensemble) => {
 *   console.log(ensemble?.members.map(({ id, role }) => `${id}: ${role}`));
 * });
 * ```
 *
 * @param client - the session to read through
 * @returns the stream; an argument that is no client throws at the call
 * @see {@link watchData}, and the setting `followEnsemble`, which connects a client to the members
 */
export function watchEnsemble(client: ZkClient): Observable<Ensemble | null> {
  const read$ = checkClient(client).armEnsemble();
  return rearmDistinct(() => read$, textOf, isSame).pipe(map(toEnsemble));
}

/** Ignores the stat: each server has another time for the same list. */
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
