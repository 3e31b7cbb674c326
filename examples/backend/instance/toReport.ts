import { combineLatest, map, type Observable, startWith } from 'rxjs';
import { shareLatest, type Standing, type ZkClient } from 'rxzk';
import type { Config } from '../shared/Config.js';
import type { Report } from '../shared/Report.js';

/**
 * Emits the state of this instance, now and after each change. All subscribers share one
 * subscription to `session$`, `standing$` and `config$`.
 */
export function toReport(
  client: ZkClient,
  standing$: Observable<Standing>,
  config$: Observable<Config>,
): Observable<Report> {
  return combineLatest({
    session: client.session$.pipe(map(({ status }) => status)),
    standing: standing$.pipe(startWith(null)),
    config: config$,
  }).pipe(shareLatest());
}
