import {
  BehaviorSubject,
  filter,
  finalize,
  ignoreElements,
  merge,
  type Observable,
  take,
} from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';

/** A client that counts its detached work, and a stream that waits for the end of this work. */
export interface Releases {
  readonly client: ZkClient;
  /**
   * Completes when all detached work of this client has ended. Detached work is, for example, the
   * deletion of a candidate's znode. Without a connection, the work could take a long time. So if
   * there is no connection, this stream completes at once, before the end of the work.
   */
  readonly released$: Observable<never>;
}

/**
 * Returns a copy of the client, and the stream `released$`. The copy has its own method `detach`.
 * This method counts the detached work that is under way, and passes the work on to
 * `client.detach`.
 */
export function withReleases(client: ZkClient): Releases {
  const count$ = new BehaviorSubject(0);
  const counted: ZkClient = {
    ...client,
    detach(work, deletes) {
      count$.next(count$.value + 1);
      const ended = (): void => {
        count$.next(count$.value - 1);
      };
      client.detach(work.pipe(finalize(ended)), deletes);
    },
  };
  const idle$ = count$.pipe(filter((count) => count === 0));
  const offline$ = client.session$.pipe(filter(({ status }) => status !== 'connected'));
  return { client: counted, released$: merge(idle$, offline$).pipe(take(1), ignoreElements()) };
}
