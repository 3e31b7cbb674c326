import { distinctUntilChanged, filter, map, type Observable } from 'rxjs';
import type { ZkClient } from '../client/ZkClient.js';

/**
 * If the client is connected, emits the id of the session at once. Otherwise waits for the next
 * connection. After that, emits the id of each new session.
 */
export function sessionIds({ session$ }: Pick<ZkClient, 'session$'>): Observable<string> {
  return session$.pipe(
    filter((state) => state.status === 'connected'),
    map(({ sessionId }) => sessionId),
    distinctUntilChanged(),
  );
}
