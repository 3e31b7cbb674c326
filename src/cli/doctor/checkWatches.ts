import { count, defer, map, mergeMap, type Observable, range } from 'rxjs';
import { doesExist } from '../../client/creation/doesExist.js';
import type { ZkClient } from '../../client/ZkClient.js';
import type { Finding } from './Finding.js';

/** {@link checkWatches} sends this many reads, and measures how long they take together. */
const reads = 2_000;

/**
 * Estimates how many znodes one client can watch without problems. On each new connection, the
 * client reads all watched znodes again. These reads should take at most half of the session
 * timeout.
 */
export function checkWatches(client: ZkClient, sessionTimeout: number): Observable<Finding> {
  return defer(() => {
    const start = client.now();
    return range(reads).pipe(
      mergeMap(() => doesExist(client, '/'), 1_000),
      count(),
      map((): Finding => {
        const perSecond = (reads / (client.now() - start)) * 1_000;
        const budget = roundDown((perSecond * sessionTimeout) / 2_000);
        return {
          check: 'watches',
          status: 'ok',
          detail: `about ${budget} watches are read again within half of the session timeout (${roundDown(perSecond)} reads a second)`,
        };
      }),
    );
  });
}

/** Rounds down to two significant digits. */
function roundDown(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.floor(value / unit) * unit;
}
