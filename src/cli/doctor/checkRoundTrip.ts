import { concat, concatMap, defer, map, type Observable, range, takeWhile, toArray } from 'rxjs';
import { doesExist } from '../../client/creation/doesExist.js';
import type { ZkClient } from '../../client/ZkClient.js';
import type { Finding } from './Finding.js';
import { median } from './median.js';

/** {@link checkRoundTrip} sends at most this many reads, and then at most this many syncs. */
const requests = 20;

/**
 * Measures the time of a read and of a sync. One server replies to a read, and the ensemble takes
 * part in a sync. If requests are slow, the function sends fewer requests.
 */
export function checkRoundTrip(client: ZkClient, sessionTimeout: number): Observable<Finding> {
  const limit = sessionTimeout / 2;
  return concat(
    timed(client, () => doesExist(client, '/'), limit),
    timed(client, () => client.sync('/'), limit),
  ).pipe(
    toArray(),
    map(([read = 0, sync = 0]): Finding => {
      const detail = `read ${read.toFixed(1)} ms, sync ${sync.toFixed(1)} ms (medians)`;
      return sync < sessionTimeout / 10
        ? { check: 'roundTrip', status: 'ok', detail }
        : {
            check: 'roundTrip',
            status: 'warning',
            detail: `${detail}, slow for a session timeout of ${sessionTimeout} ms`,
            advice:
              'Leaders may be suspended: ask for a longer --timeout, or look at the disks of the servers.',
          };
    }),
  );
}

/**
 * Sends up to 20 requests, one after the other, and emits the median of their durations. If a
 * request takes `limit / 20` ms or more, the function sends no further request. So the last request
 * starts within `limit` ms.
 */
function timed(
  client: ZkClient,
  request: () => Observable<unknown>,
  limit: number,
): Observable<number> {
  const once$ = defer(() => {
    const start = client.now();
    return request().pipe(map(() => client.now() - start));
  });
  return range(requests).pipe(
    concatMap(() => once$),
    takeWhile((took) => took < limit / requests, true),
    toArray(),
    map(median),
  );
}
