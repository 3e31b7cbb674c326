import { identity, type Observable } from 'rxjs';
import { checkClient } from '../client/checkClient.js';
import type { NodeChildren } from '../model/NodeChildren.js';
import type { ZkClient } from '../client/ZkClient.js';
import { orMissing } from '../session/watches/orMissing.js';
import { rearmDistinct } from './rearmDistinct.js';
import { sameChildren } from './sameChildren.js';

/**
 * Emits the names of the znode's children now and after each child that comes or goes; `null` while
 * there is no such znode.
 *
 * Cold: each subscription sets its own watch. It emits the newest list, and may skip lists in
 * between. It never emits an older list, or the same names twice in a row, in any order. Changes of
 * the children's data cause no emission. Survives deletions and creations. Silent while
 * disconnected; catches up on every new connection, in a new session too, and emits only a
 * difference. Completes when the client is closed; errors with NO_AUTH and AUTH_FAILED.
 *
 * @example
 * ```ts
 * watchChildren(client, '/services')
 *   .pipe(map((list) => list?.children ?? []))
 *   .subscribe((services) => console.log(services));
 * ```
 *
 * @param client - the session to read through
 * @param path - the absolute path of the parent
 * @returns the stream; an invalid path throws at the call
 * @see {@link diffChildren} for what came and went
 */
export function watchChildren(client: ZkClient, path: string): Observable<NodeChildren | null> {
  const read$ = checkClient(client).armChildren(path);
  const read = (): typeof read$ => read$;
  return rearmDistinct(read, identity, sameChildren, orMissing(client, path, read));
}
