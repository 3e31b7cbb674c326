import { distinctUntilChanged, filter, map, type Observable } from 'rxjs';
import type { ZkClient } from '../client/ZkClient.js';

/**
 * Emits the id of the present session, and then the id of each new session. Without a connection,
 * the stream first waits for the next connection.
 */
export function sessionIds({ session$ }: Pick<ZkClient, 'session$'>): Observable<string> {
  return session$.pipe(
    filter((state) => state.status === 'connected'),
    map(({ sessionId }) => sessionId),
    distinctUntilChanged(),
  );
}
