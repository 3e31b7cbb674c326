import { identity, type Observable } from 'rxjs';
import { checkClient } from '../client/checkClient.js';
import type { NodeChildren } from '../model/NodeChildren.js';
import type { ZkClient } from '../client/ZkClient.js';
import { orMissing } from '../session/watches/orMissing.js';
import { rearmDistinct } from './rearmDistinct.js';
import { sameChildren } from './sameChildren.js';

/**
 * Emits the names of a znode's children, now and each time a child is created or deleted. Emits
 * `null` while the znode does not exist.
 *
 * Cold: each subscription sets its own watch. The stream emits the newest list, and may skip lists
 * in between. The stream never emits an older list after a newer list. The stream never emits the
 * same names twice in a row, even if their order differs. Changes of the children's data cause no
 * emission. The stream continues when the znode is deleted or created. Without a connection, the
 * stream emits nothing. After each new connection, also in a new session, the stream emits the new
 * list if the list has changed meanwhile. Completes when the client is closed. Errors with NO_AUTH
 * and AUTH_FAILED.
 *
 * @example
 * ```ts
 * watchChildren(client, '/services')
 *   .pipe(map((list) => list?.children ?? []))
 *   .subscribe((services) => console.log(services));
 * ```
 *
 * @param client - the client that reads
 * @param path - the absolute path of the parent
 * @returns the stream. The call throws if the path is invalid
 * @see {@link diffChildren} for the names that were added or removed
 */
export function watchChildren(client: ZkClient, path: string): Observable<NodeChildren | null> {
  const read$ = checkClient(client).armChildren(path);
  const read = (): typeof read$ => read$;
  return rearmDistinct(read, identity, sameChildren, orMissing(client, path, read));
}
