import { concat, type Observable, of, switchMap, take } from 'rxjs';
import { closeSession } from './closeSession.js';
import { openConnection, type OpenConnectionConfig } from './openConnection.js';
import type { KnownSession } from '../KnownSession.js';
import { startSession } from './startSession.js';

/**
 * Ends a session over a short connection of its own, and emits when the server has: the C client
 * would block the event loop until the server hangs up, for up to 1.5 s.
 */
export function endSession(
  config: OpenConnectionConfig,
  session: KnownSession,
): Observable<undefined> {
  return openConnection(config).pipe(
    switchMap((ask) =>
      concat(startSession(ask, config.timeout, session), closeSession(ask), of(undefined)),
    ),
    take(1),
  );
}
