import {
  AsyncSubject,
  catchError,
  defer,
  EMPTY,
  ignoreElements,
  merge,
  type Observable,
} from 'rxjs';

/** The work that a candidate's znode waits for before it is deleted. */
export interface HandOvers {
  /** Carries work on until it ends; its values and errors are dropped. */
  add(work$: Observable<unknown>): void;
  /** Completes when all of it has ended. */
  readonly ended$: Observable<never>;
}

/** No work yet. */
export function createHandOvers(): HandOvers {
  const all = new Set<Observable<never>>();
  return {
    add(work$) {
      const ended$ = new AsyncSubject<never>();
      all.add(ended$);
      work$.pipe(ignoreElements(), dropErrors()).subscribe(ended$);
    },
    ended$: defer(() => merge(...all)),
  };
}

function dropErrors(): (source: Observable<never>) => Observable<never> {
  return catchError(() => EMPTY);
}
