import {
  catchError,
  EMPTY,
  exhaustMap,
  type Observable,
  type OperatorFunction,
  switchMap,
  timer,
} from 'rxjs';
import { type Standing, whileLeading, type ZkClient } from 'rxzk';
import type { Config } from '../shared/Config.js';
import { recordRun } from './recordRun.js';

/** Runs the job while this candidate leads, as often as the configuration says by then. */
export function runJob(
  client: ZkClient,
  name: string,
  config$: Observable<Config>,
): OperatorFunction<Standing, unknown> {
  return whileLeading((term) =>
    config$.pipe(
      switchMap(({ every }) => timer(0, every)),
      exhaustMap(() =>
        recordRun(client, name, term).pipe(
          // One run has failed, and the next may not.
          catchError((error: unknown) => {
            console.warn(`${name}: ${(error as Error).message}`);
            return EMPTY;
          }),
        ),
      ),
    ),
  );
}
