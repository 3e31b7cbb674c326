import { filter, map, type Observable, take, throwError, timeout } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import type { Finding } from './Finding.js';

/**
 * Waits until a session is open. Then checks whether the server has granted the session timeout
 * that the client has asked for. `asked` is the timeout that the client has asked for, in ms. Fails
 * if no session opens within `asked` ms.
 */
export function checkSession({ session$, inspect }: ZkClient, asked: number): Observable<Finding> {
  return session$.pipe(
    filter((state) => state.status === 'connected'),
    take(1),
    timeout({
      first: asked,
      with: () =>
        throwError(() => new Error(inspect({ streams: 0 }).lastFailure ?? 'no server answers')),
    }),
    map(({ server, sessionTimeout }) => judge(server, sessionTimeout, asked)),
  );
}

function judge(server: string, granted: number, asked: number): Finding {
  const detail = `opened on ${server}, timeout ${granted} ms`;
  return granted === asked
    ? { check: 'session', status: 'ok', detail }
    : {
        check: 'session',
        status: 'warning',
        detail: `${detail} instead of ${asked} ms`,
        advice:
          'The server grants 2 to 20 of its ticks: ask for a time in this range, or change tickTime.',
      };
}
