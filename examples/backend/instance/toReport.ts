import { combineLatest, map, type Observable, startWith } from 'rxjs';
import { shareLatest, type Standing, type ZkClient } from 'rxzk';
import type { Config } from '../shared/Config.js';
import type { Report } from '../shared/Report.js';

/** How this instance is, now and after each change; one subscription for all who ask. */
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
