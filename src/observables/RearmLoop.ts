import {
  type Observable,
  type Subscriber,
  Subscription,
  type SubscriptionLike,
  throwError,
  type Unsubscribable,
} from 'rxjs';
import type { Armed } from '../session/Armed.js';
import { ArmedRead } from '../session/ArmedRead.js';
import { ArmedWatch } from '../session/watches/ArmedWatch.js';
import { pauseAfter } from '../session/watches/pauseAfter.js';
import { isZkError } from '../errors/isZkError.js';
import { LoopReader } from './LoopReader.js';
import { whenRetryable } from './whenRetryable.js';

/** How a loop reads, and how it compares replies. */
export interface RearmLoopConfig<T, K, R> {
  readonly read: () => Observable<Armed<T>>;
  readonly keySelector: (reply: T | R) => K;
  readonly comparator: (a: K, b: K) => boolean;
  readonly recover: (error: unknown) => Observable<Armed<R>>;
}

/**
 * The loop of one subscription. The loop reads, waits for the watch of this read, and reads again.
 *
 * The loop is a class, because a client may have 100,000 streams that wait for a watch. With a
 * closure for each step, each stream would take 900 bytes more memory. With the operators
 * `catchError`, `retry` and `repeat`, each stream would take about 1,800 bytes more.
 */
export class RearmLoop<T, K, R> implements Unsubscribable {
  private readonly config: RearmLoopConfig<T, K, R>;
  private readonly subscriber: Subscriber<T | R>;
  private readonly reader: LoopReader<T | R>;
  private failures = 0;
  /**
   * How many replies have come since the last emitted reply. Each of these later replies was equal
   * to the emitted reply.
   */
  private repeated = 0;
  private current: SubscriptionLike = Subscription.EMPTY;
  /** What `keySelector` returned for the last emitted reply. `undefined` before the first reply. */
  private kept: K | undefined;

  constructor(config: RearmLoopConfig<T, K, R>, subscriber: Subscriber<T | R>) {
    this.config = config;
    this.subscriber = subscriber;
    this.reader = new LoopReader(this);
  }

  readAgain(): void {
    if (this.isClosed()) return;
    const read$ = attempt(this.config.read);
    if (read$ instanceof ArmedRead && read$.sendFor(this.reader)) return;
    this.follow(read$.subscribe(this.reader));
  }

  isClosed(): boolean {
    return this.subscriber.closed;
  }

  emitReply(armed: Armed<T | R>): void {
    const { keySelector, comparator } = this.config;
    this.failures = 0;
    const next = keySelector(armed.reply);
    this.repeated += 1;
    if (this.kept === undefined || !comparator(this.kept, next)) {
      this.repeated = 0;
      this.kept = next;
      this.subscriber.next(armed.reply);
    }
    // An `ArmedWatch` calls this loop directly, which saves the memory of an RxJS subscription.
    this.follow(armed instanceof ArmedWatch ? armed.follow(this) : armed.fired$.subscribe(this));
  }

  recover(error: unknown): void {
    const recovered$ = attempt(() => this.config.recover(error));
    this.follow(
      recovered$.subscribe({
        next: (armed) => {
          this.emitReply(armed);
        },
        error: (cause: unknown) => {
          this.retry(cause);
        },
      }),
    );
  }

  private retry(error: unknown): void {
    this.failures += 1;
    this.readAfter(whenRetryable(error, this.failures));
  }

  private readAfter(pause$: Observable<unknown>): void {
    this.follow(
      pause$.subscribe({
        next: () => {
          this.readAgain();
        },
        error: (cause: unknown) => {
          this.error(cause);
        },
      }),
    );
  }

  private follow(next: SubscriptionLike): void {
    // The subscriber may have unsubscribed while it handled a reply. Then nobody needs the watch of
    // this reply.
    if (this.subscriber.closed) next.unsubscribe();
    // If the subscription in the variable `next` is closed, its stream has completed or failed
    // synchronously. In this case, the loop has already begun a further step. The field `current`
    // may already hold the subscription of this further step.
    else if (!next.closed) this.current = next;
  }

  next(): void {
    // Does nothing when the event of the watch comes. The watch completes directly after its event.
    // Then the method `complete` reads again.
  }

  /** Called when the watch has fired, or is lost with its connection. */
  complete(): void {
    const pause$ = pauseAfter(this.repeated);
    if (pause$ === null) this.readAgain();
    else this.readAfter(pause$);
  }

  error(error: unknown): void {
    if (isZkError(error, 'CLIENT_CLOSED')) this.subscriber.complete();
    else this.subscriber.error(error);
  }

  unsubscribe(): void {
    this.current.unsubscribe();
  }
}

/**
 * Calls a function that returns a stream. If the function throws, returns a stream that fails.
 * `defer` would do the same, but with one more subscription for each read.
 */
function attempt<T>(make: () => Observable<T>): Observable<T> {
  try {
    return make();
  } catch (error) {
    return throwError(() => error);
  }
}
