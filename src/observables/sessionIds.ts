import { distinctUntilChanged, filter, map, type Observable } from 'rxjs';
import type { ZkClient } from '../client/ZkClient.js';

/** The id of each session that the client has, the present one first. */
export function sessionIds({ session$ }: Pick<ZkClient, 'session$'>): Observable<string> {
  return session$.pipe(
    filter((state) => state.status === 'connected'),
    map(({ sessionId }) => sessionId),
    distinctUntilChanged(),
  );
}
