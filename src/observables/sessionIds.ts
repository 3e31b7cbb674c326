import { distinctUntilChanged, filter, map, type Observable } from 'rxjs';
import type { ZkClient } from '../client/ZkClient.js';

/**
 * Emits the id of the session as soon as the client is connected. Later, emits the id of each new
 * session.
 */
export function sessionIds({ session$ }: Pick<ZkClient, 'session$'>): Observable<string> {
  return session$.pipe(
    filter((state) => state.status === 'connected'),
    map(({ sessionId }) => sessionId),
    distinctUntilChanged(),
  );
}
