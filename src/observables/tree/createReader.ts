import { EMPTY, type Observable, retry, type Subscriber, switchMap } from 'rxjs';
import type { Armed } from '../../session/Armed.js';
import { createConcurrencyLimit } from '../../client/createConcurrencyLimit.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { isZkError } from '../../errors/isZkError.js';
import { completeWhenClosed } from '../completeWhenClosed.js';
import { rearm } from '../rearm.js';
import type { TreeEvent } from '../TreeEvent.js';
import { createRounds, type Reading } from './createRounds.js';
import { sessionIds } from '../sessionIds.js';
import { whenRetryable } from '../whenRetryable.js';

/** Reads for a tree, and tells its subscriber when all has been read, and of what ends the tree. */
export interface Reader {
  /** Announces a stream, that is to be followed at once. */
  begin(): Reading;
  /** Reads again and again, for the life of the reading, and hands what it finds over with the owner. */
  follow<T, O>(reading: Reading, armed$: Observable<Armed<T>>, owner: O, use: Use<T, O>): void;
  /** Ends a stream, for the first time or again. */
  end(reading: Reading): void;
  /** To be called when a value that was no answer has become one. */
  settle(reading: Reading): void;
}

/** What is done with what streams find. One for many streams, which keep no closures of their own. */
export interface Use<T, O> {
  /** Gives `false` for a value that is no answer yet. */
  readonly next: (owner: O, value: T) => unknown;
  /** A read has found no znode; the stream is at its end. */
  readonly missing: (owner: O) => void;
  /** See `rearm`. */
  readonly recover?: (error: unknown) => Observable<Armed<T>>;
}

/** Makes the reader of one tree. */
export function createReader(
  client: ZkClient,
  root: string,
  concurrency: number,
  subscriber: Subscriber<TreeEvent>,
): Reader {
  const rounds = createRounds(() => {
    subscriber.next({ type: 'synced' });
  });
  const fail = (error: unknown): void => {
    subscriber.error(error);
  };
  // All streams complete when the client is closed: the first one completes the tree.
  const complete = (): void => {
    subscriber.complete();
  };
  // In batches, since requests that are sent together cost the two sides a quarter less.
  const gate = createConcurrencyLimit(concurrency, Math.ceil(concurrency / 2));
  // Its reply comes after the replies of `setWatches`, and so after all events.
  const confirmed$ = client
    .exists(root)
    .pipe(retry({ delay: whenRetryable }), completeWhenClosed());
  const kept$ = sessionIds(client).pipe(switchMap(() => (rounds.renew() ? confirmed$ : EMPTY)));
  subscriber.add(kept$.subscribe({ next: rounds.confirm, error: fail }));

  return {
    begin: rounds.begin,
    end: rounds.end,
    settle: rounds.settle,
    follow: (reading, armed$, owner, { next, missing, recover }) => {
      const read = (): typeof armed$ => {
        rounds.reread(reading);
        return gate(armed$);
      };
      const following = rearm(read, recover).subscribe({
        next: (value) => {
          reading.state = 'held';
          try {
            if (next(owner, value) !== false) rounds.settle(reading);
          } catch (error) {
            // A server may list a child whose path no client may send.
            fail(error);
          }
        },
        error: (error: unknown) => {
          if (isZkError(error, 'NO_NODE')) {
            missing(owner);
            rounds.settle(reading);
          } else fail(error);
        },
        complete,
      });
      // A value that came at once may have ended it.
      if (reading.following === null) following.unsubscribe();
      else reading.following = following;
    },
  };
}
