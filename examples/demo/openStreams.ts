import { type MonoTypeOperatorFunction, type Observable, shareReplay } from 'rxjs';
import {
  type ChildrenDiff,
  decode,
  diffChildren,
  type Leader,
  type SessionState,
  utf8,
  watchChildren,
  watchData,
  watchLeader,
  type ZkClient,
} from 'rxzk';
import { appWatch } from './appWatch.js';

/** All that the demo looks at. */
export interface Streams {
  readonly session$: Observable<SessionState>;
  /** The data of `/app_watch` as text; `null` while there is no such znode. */
  readonly data$: Observable<string | null>;
  readonly children$: Observable<ChildrenDiff>;
  /** The child with the lowest number, which has been there longest; `null` while there is none. */
  readonly leader$: Observable<Leader | null>;
}

/** Three watches, on the data, the children and the leader, however many subscribers there are. */
export function openStreams(client: ZkClient): Streams {
  return {
    session$: client.session$,
    data$: watchData(client, appWatch).pipe(decode(utf8, { onError: ignore }), sharedLatest()),
    children$: watchChildren(client, appWatch).pipe(sharedLatest(), diffChildren()),
    leader$: watchLeader(client, appWatch, { preset: 'sequence' }).pipe(sharedLatest()),
  };
}

/** One subscription for all, which begin with what it emitted last. */
function sharedLatest<T>(): MonoTypeOperatorFunction<T> {
  return shareReplay({ bufferSize: 1, refCount: true });
}

/** Data that are not text are from before the demo. */
function ignore(): void {
  return;
}
