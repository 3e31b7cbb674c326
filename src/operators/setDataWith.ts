import { map, type Observable, of, retry, switchMap, throwError, timer } from 'rxjs';
import { checkClient } from '../client/checkClient.js';
import { checkData } from '../model/checks/checkData.js';
import { checkKeys } from '../model/checks/checkKeys.js';
import { checkPath } from '../model/checks/checkPath.js';
import { checkWhole } from '../model/checks/checkWhole.js';
import type { Data } from '../model/Data.js';
import type { NodeData } from '../model/NodeData.js';
import type { ZkClient } from '../client/ZkClient.js';
import { isZkError } from '../errors/isZkError.js';
import type { ZkErrorCode } from '../errors/ZkErrorCode.js';
import { RetriesExhaustedError } from '../errors/RetriesExhaustedError.js';
import { checkNoPromise } from '../model/checks/checkNoPromise.js';
import { checkSync } from '../model/checks/checkSync.js';
import { getDataOrNull } from './getDataOrNull.js';
import { writeOver } from './writeOver.js';

/** Settings of {@link setDataWith}. */
export interface SetDataWithConfig {
  /** How often to begin again when others write at the same time. @defaultValue 10 */
  readonly retries?: number;
}

/**
 * Changes a znode's data by a function of what they are: reads them, asks `update`, and writes the
 * result if nobody has written meanwhile; otherwise begins again, after a jittered pause. Emits the data
 * that are there then, and completes.
 *
 * Cold: each subscription makes one change. Of a missing znode `update` gets `null`, and its result
 * creates the znode, with its parents. `undefined` leaves things as they are, and emits the data there
 * are, or `null` for none. `update` may be called several times for one change: it must not do
 * anything else.
 *
 * A write whose reply was lost is never repeated blindly. It is looked for by version and content: made,
 * it counts; not made, the change begins again. It is the CONNECTION_LOSS with the outcome `'unknown'`
 * when others have changed more since, or the look fails. The same bytes written by someone else at
 * the same version count as made: put an id into data where that matters. ZooKeeper starts versions
 * again when a znode is created again, so that a change across a deletion and a creation with the
 * same version is not noticed.
 *
 * Errors with RETRIES_EXHAUSTED after `retries`, with NOT_CONNECTED after the operation timeout, with
 * NO_AUTH and the like, and with what `update` throws.
 *
 * @example
 * ```ts
 * setDataWith(client, '/visits', (node) => String(Number(node?.data ?? 0) + 1)).subscribe(
 *   (visits) => console.log(`visit ${visits?.toString()}`),
 * );
 * ```
 *
 * @param client - the session to read and write through
 * @param path - the absolute path of the znode
 * @param update - gives the new data; is told what is there
 * @param config - how often to try
 * @returns the data, once; bad arguments throw at the call
 */
export function setDataWith(
  client: ZkClient,
  path: string,
  update: (node: NodeData | null) => Data,
  config: SetDataWithConfig = {},
): Observable<Buffer | null> {
  checkClient(client);
  checkPath(path);
  checkSync('update', update);
  const { retries = 10 } = checkKeys('config', config, ['retries']);
  checkWhole('retries', retries, 0);

  return getDataOrNull(client, path).pipe(
    switchMap((node) => {
      const data = checkNoPromise('update', update(node));
      if (data === undefined) return of(node?.data ?? null);
      const bytes = checkData(data);
      return writeOver(client, path, node, bytes).pipe(map(() => bytes));
    }),
    retry({
      delay: (error: unknown, failures) => {
        if (!isZkError(error) || error.outcome !== 'none' || !passing.has(error.code)) {
          return throwError(() => error);
        }
        const context = { operation: 'setDataWith', path, cause: error };
        return failures > retries
          ? throwError(() => new RetriesExhaustedError(retries, context))
          : timer(pause(failures));
      },
    }),
  );
}

/** What others have done meanwhile, and what a connection does to a request that is not applied. */
const passing: ReadonlySet<ZkErrorCode> = new Set([
  'BAD_VERSION',
  'NODE_EXISTS',
  'NO_NODE',
  'CONNECTION_LOSS',
  'SESSION_EXPIRED',
  'SESSION_MOVED',
  'THROTTLED',
]);

/** In ms, anywhere up to a bound that doubles: writers that collided are to come at different times. */
function pause(failures: number): number {
  return Math.random() * Math.min(10 * 2 ** failures, 1_000);
}
