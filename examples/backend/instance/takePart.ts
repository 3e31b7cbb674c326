import { connect, ignoreElements, merge, type Observable, startWith, switchMap } from 'rxjs';
import { campaign, type Standing, type ZkClient } from 'rxzk';
import { paths } from '../paths.js';
import type { Config } from '../shared/Config.js';
import { runJob } from './runJob.js';

/**
 * Takes part in the election, does the work of the leader while leading, and emits where it stands. Resigns
 * when `resign$` emits, and joins again at the end.
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
          // The job first: it has ended when the report shows the end of leadership.
          merge(standing$.pipe(runJob(client, name, config$), ignoreElements()), standing$),
        ),
      ),
    ),
  );
}
