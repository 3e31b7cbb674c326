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

/**
 * Runs the job repeatedly as long as this candidate leads. The current configuration contains the
 * interval between two runs.
 */
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
          // If a run fails, the job continues, because the next run may succeed.
          catchError((error: unknown) => {
            console.warn(`${name}: ${(error as Error).message}`);
            return EMPTY;
          }),
        ),
      ),
    ),
  );
}
