import { catchError, concat, concatMap, defer, from, type Observable, of } from 'rxjs';
import type { CommandContext } from '../run/CommandContext.js';
import { messageOf } from '../run/messageOf.js';
import { checkChroot } from './checkChroot.js';
import { checkElection } from './checkElection.js';
import { checkRoundTrip } from './checkRoundTrip.js';
import { checkServers } from './checkServers.js';
import { checkSession } from './checkSession.js';
import { checkWatches } from './checkWatches.js';
import type { Finding } from './Finding.js';

/** Makes all checks in turn; without a session the others are left out. */
export function examine(
  { client, settings: { servers, timeout } }: CommandContext,
  elections: readonly string[],
): Observable<Finding> {
  const granted = (): number => {
    const { session } = client.inspect({ streams: 0 });
    return session.status === 'connected' ? session.sessionTimeout : timeout;
  };
  return concat(
    checkServers(servers, timeout),
    concat(
      checkSession(client, timeout),
      checkChroot(client),
      defer(() => checkRoundTrip(client, granted())),
      defer(() => checkWatches(client, granted())),
      from(elections).pipe(concatMap((path) => checkElection(client, path))),
    ).pipe(
      catchError((error: unknown) =>
        of<Finding>({ check: 'session', status: 'failure', detail: messageOf(error) }),
      ),
    ),
  );
}
