import { AsyncSubject, defer, ignoreElements, merge, type Observable, tap } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';

/** The work that must end before the candidate deletes its znode. */
export interface HandOvers {
  /**
   * Subscribes to the work, ignores its values, and returns at once. If a caller subscribes to
   * `ended$` after this call of `add`, `ended$` completes only after the work has ended. If the
   * work fails, the client reports the error on the channel `rxzk:detached`.
   */
  add(work$: Observable<unknown>): void;
  /** Completes when all work has ended. */
  readonly ended$: Observable<never>;
}

/** Creates an empty list of work. */
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
