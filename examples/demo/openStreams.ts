import { type MonoTypeOperatorFunction, type Observable, shareReplay } from 'rxjs';
import {
  type ChildrenDiff,
  decode,
  diffChildren,
  type SessionState,
  utf8,
  watchChildren,
  watchData,
  type ZkClient,
} from 'rxzk';
import { appWatch } from './appWatch.js';
import { lowest } from './lowest.js';

/** All that the demo looks at. */
export interface Streams {
  readonly session$: Observable<SessionState>;
  /** The data of `/app_watch` as text; `null` while there is no such znode. */
  readonly data$: Observable<string | null>;
  readonly children$: Observable<ChildrenDiff>;
  /** The name of the member that has been there longest. */
  readonly lowest$: Observable<string | undefined>;
}

/** Two watches, on the data and on the children, however many subscribers there are. */
export function openStreams(client: ZkClient): Streams {
  const list$ = watchChildren(client, appWatch).pipe(sharedLatest());
  return {
    session$: client.session$,
    data$: watchData(client, appWatch).pipe(decode(utf8, { onError: ignore }), sharedLatest()),
    children$: list$.pipe(diffChildren()),
    lowest$: list$.pipe(lowest()),
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
