import { concat, defer, map, type Observable, range, concatMap, toArray } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import type { Finding } from './Finding.js';
import { median } from './median.js';

/** Times reads, which one server answers, and syncs, which the ensemble does. */
export function checkRoundTrip(client: ZkClient, sessionTimeout: number): Observable<Finding> {
  return concat(
    timed(client, () => client.exists('/')),
    timed(client, () => client.sync('/')),
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

function timed(client: ZkClient, request: () => Observable<unknown>): Observable<number> {
  const once$ = defer(() => {
    const start = client.now();
    return request().pipe(map(() => client.now() - start));
  });
  return range(20).pipe(
    concatMap(() => once$),
    toArray(),
    map(median),
  );
}
