import { AsyncSubject, defer, ignoreElements, merge, type Observable, tap } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';

/** The work that a candidate's znode waits for before it is deleted. */
export interface HandOvers {
  /** Carries work on until it ends. Drops its values; the client reports its error. */
  add(work$: Observable<unknown>): void;
  /** Completes when all of it has ended. */
  readonly ended$: Observable<never>;
}

/** No work yet. */
export function createHandOvers(client: Pick<ZkClient, 'detach'>): HandOvers {
  const all = new Set<Observable<never>>();
  return {
    add(work$) {
      const ended$ = new AsyncSubject<never>();
      const end = (): void => {
        ended$.complete();
      };
      all.add(ended$);
      client.detach(work$.pipe(ignoreElements(), tap({ complete: end, error: end })));
    },
    ended$: defer(() => merge(...all)),
  };
}
