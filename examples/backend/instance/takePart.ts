import { connect, ignoreElements, merge, type Observable, startWith, switchMap } from 'rxjs';
import { campaign, type Standing, type ZkClient } from 'rxzk';
import { paths } from '../paths.js';
import type { Config } from '../shared/Config.js';
import { runJob } from './runJob.js';

/**
 * Takes part in the election. Emits the standing of this instance. Does the job of the leader as
 * long as this instance leads. When `resign$` emits, the instance resigns. Then the instance joins
 * the election again, behind all other candidates.
 */
export function takePart(
  client: ZkClient,
  name: string,
  config$: Observable<Config>,
  resign$: Observable<unknown>,
): Observable<Standing> {
  return resign$.pipe(
    startWith('joins'),
    switchMap(() =>
      campaign(client, paths.leader, { id: name }).pipe(
        connect((standing$) =>
          // The job comes first in `merge`. So each new standing reaches the job first, and then
          // the report of this instance. When the term of this instance ends, the job ends before
          // the report shows the new standing.
          merge(standing$.pipe(runJob(client, name, config$), ignoreElements()), standing$),
        ),
      ),
    ),
  );
}
