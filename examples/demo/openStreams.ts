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

/** The streams whose values the demo shows. */
export interface Streams {
  readonly session$: Observable<SessionState>;
  /** The data of `/app_watch` as text. `null` if the znode does not exist. */
  readonly data$: Observable<string | null>;
  readonly children$: Observable<ChildrenDiff>;
  /**
   * The leader. It is the child of `/app_watch` with the lowest sequence number, because this child
   * has existed longest. `null` if there are no children.
   */
  readonly leader$: Observable<Leader | null>;
}

/** Watches the data, the children and the leader. All subscribers share these three watches. */
export function openStreams(client: ZkClient): Streams {
  return {
    session$: client.session$,
    data$: watchData(client, appWatch).pipe(decode(utf8, { onError: ignore }), sharedLatest()),
    children$: watchChildren(client, appWatch).pipe(sharedLatest(), diffChildren()),
    leader$: watchLeader(client, appWatch, { preset: 'sequence' }).pipe(sharedLatest()),
  };
}

/**
 * Lets all subscribers share one subscription. A later subscriber immediately gets the newest
 * value.
 */
function sharedLatest<T>(): MonoTypeOperatorFunction<T> {
  return shareReplay({ bufferSize: 1, refCount: true });
}

/**
 * Ignores data that is not text. The demo writes only text, so another program has written this
 * data.
 */
function ignore(): void {
  return;
}
