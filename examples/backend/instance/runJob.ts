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
 * Runs the job again and again while this candidate leads. The current configuration says how
 * often.
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
          // After a failed run, the job continues: the next run may succeed.
          catchError((error: unknown) => {
            console.warn(`${name}: ${(error as Error).message}`);
            return EMPTY;
          }),
        ),
      ),
    ),
  );
}
