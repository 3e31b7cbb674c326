import { EMPTY, type Observable, retry, type Subscriber, Subscription, switchMap } from 'rxjs';
import { createConcurrencyLimit } from '../../client/createConcurrencyLimit.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { isZkError } from '../../errors/isZkError.js';
import { completeWhenClosed } from '../completeWhenClosed.js';
import { rearm } from '../rearm.js';
import type { TreeEvent } from '../TreeEvent.js';
import { createRounds, type Reading } from './createRounds.js';
import type { Reader, Use } from './Reader.js';
import { sessionIds } from '../sessionIds.js';
import { whenRetryable } from '../whenRetryable.js';

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
    // All readings end when the client is closed: the first one completes the tree.
    if (isZkError(error, 'CLIENT_CLOSED')) subscriber.complete();
    else subscriber.error(error);
  };
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

  const reader: Reader = {
    mode: 'oneShot',
    begin: rounds.begin,
    end: rounds.end,
    settle: rounds.settle,
    follow(reading, owner, use) {
      if (reading.following === null) return;
      reading.following.unsubscribe();
      if (reader.mode === 'oneShot') rearmFor(reading, owner, use);
      else readOnce(reading, owner, use);
    },
    readAgain(reading, owner, use) {
      if (reading.following === null) return;
      if (reading.state === 'pending' || reading.state === 'stale') reading.state = 'stale';
      else readOnce(reading, owner, use);
    },
  };
  return reader;

  function rearmFor<T, O>(reading: Reading, owner: O, use: Use<T, O>): void {
    const armed$ = use.arm(owner);
    const read = (): typeof armed$ => {
      rounds.reread(reading);
      return gate(armed$);
    };
    const following = rearm(read, use.recover).subscribe({
      next: (value) => {
        take(reading, owner, use, value);
      },
      error: (error: unknown) => {
        lack(reading, owner, use, error);
      },
      complete,
    });
    keep(reading, following);
  }

  function readOnce<T, O>(reading: Reading, owner: O, use: Use<T, O>, failures = 0): void {
    rounds.reread(reading);
    let isStale = false;
    const atEnd = (): void => {
      if (reading.following === null) return;
      reading.following = Subscription.EMPTY;
      if (isStale) readOnce(reading, owner, use);
    };
    const following = gate(use.arm(owner, { watch: false })).subscribe({
      next: ({ reply }) => {
        isStale = reading.state === 'stale';
        take(reading, owner, use, reply);
      },
      error: (error: unknown) => {
        isStale = reading.state === 'stale';
        readAfter(whenRetryable(error, failures + 1));
      },
      complete: atEnd,
    });
    if (!following.closed) keep(reading, following);

    // Without `retry`: each operator adds 5 % to the first snapshot of a tree.
    function readAfter(pause$: Observable<unknown>): void {
      const pausing = pause$.subscribe({
        next: () => {
          readOnce(reading, owner, use, failures + 1);
        },
        error: (error: unknown) => {
          lack(reading, owner, use, error);
          atEnd();
        },
      });
      if (!pausing.closed) keep(reading, pausing);
    }
  }

  function take<T, O>(reading: Reading, owner: O, { next }: Use<T, O>, value: T): void {
    reading.state = 'held';
    try {
      if (next(owner, value) !== false) rounds.settle(reading);
    } catch (error) {
      // A server may list a child whose path no client may send.
      fail(error);
    }
  }

  function lack<T, O>(reading: Reading, owner: O, { missing }: Use<T, O>, error: unknown): void {
    if (isZkError(error, 'NO_NODE')) {
      missing(owner);
      rounds.settle(reading);
    } else fail(error);
  }

  /** A value that came at once may have ended the reading. */
  function keep(reading: Reading, following: Subscription): void {
    if (reading.following === null) following.unsubscribe();
    else reading.following = following;
  }
}
