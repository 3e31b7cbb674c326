import { catchError, concat, concatMap, defer, EMPTY, from, type Observable, of } from 'rxjs';
import { parseServers } from '../../session/servers/parseServers.js';
import type { CommandContext } from '../run/CommandContext.js';
import { messageOf } from '../run/messageOf.js';
import { checkChroot } from './checkChroot.js';
import { checkElection } from './checkElection.js';
import { checkRoundTrip } from './checkRoundTrip.js';
import { checkServers } from './checkServers.js';
import { checkSession } from './checkSession.js';
import { checkTransport } from './checkTransport.js';
import { checkWatches } from './checkWatches.js';
import type { Finding } from './Finding.js';

/**
 * Runs all checks of `rxzk doctor`, one after the other. If no session opens, the function leaves
 * out the checks that need a session.
 */
export function examine(
  { client, settings: { servers, timeout } }: CommandContext,
  elections: readonly string[],
): Observable<Finding> {
  const connected = () => {
    const { session } = client.inspect({ streams: 0 });
    return session.status === 'connected' ? session : null;
  };
  const granted = (): number => connected()?.sessionTimeout ?? timeout;
  const inSession$ = concat(
    checkChroot(client, parseServers(servers).chroot),
    defer(() => checkRoundTrip(client, granted())),
    defer(() => checkWatches(client, granted())),
    from(elections).pipe(concatMap((path) => checkElection(client, path))),
  ).pipe(orFailure());
  return concat(
    checkServers(servers, timeout),
    checkSession(client, timeout).pipe(
      orFailure(),
      concatMap((finding) =>
        concat(
          of(finding),
          defer(() => of(checkTransport(client.inspect({ streams: 0 })))),
          finding.status === 'failure' ? EMPTY : inSession$,
        ),
      ),
    ),
  );
}

function orFailure(): (source: Observable<Finding>) => Observable<Finding> {
  return catchError((error: unknown) =>
    of<Finding>({ check: 'session', status: 'failure', detail: messageOf(error) }),
  );
}
