import { Observable, type Subscriber } from 'rxjs';
import type { OperationOf } from '../transport/Operation.js';
import type { Replies } from '../transport/Replies.js';
import type { Armed } from './Armed.js';
import type { Reading, WatchedType } from './Reading.js';

/**
 * Receives the reply to a read that also sets a watch. A taker is a subscriber, or an object with
 * the same methods. Such an object needs less memory than a subscriber.
 */
export type Taker<T> = Pick<Subscriber<Armed<T>>, 'closed' | 'next' | 'error' | 'complete'>;

/**
 * The two functions that send an `ArmedRead`. `subscribe` sends the read for a subscriber. `send`
 * sends the read without a subscription.
 */
export interface ArmedReadConfig {
  readonly subscribe: <T extends WatchedType>(
    reading: Reading<T>,
    subscriber: Subscriber<Armed<Replies[T]>>,
  ) => void;
  /** See {@link ArmedRead.sendFor}. */
  readonly send: <T extends WatchedType>(reading: Reading<T>, taker: Taker<Replies[T]>) => boolean;
}

/**
 * A read that also sets a watch. A stream sends this read at its start, and sends the read again
 * after each change. Each time, the stream first tries `sendFor`, and subscribes to the read only
 * if `sendFor` returns `false`. With `sendFor`, each emission takes about a tenth less CPU time.
 * `ArmedRead` is a class, because `sendFor` as a separate function would take 64 bytes more for
 * each stream.
 */
// eslint-disable-next-line rxjs-x/no-subclass -- see above
export class ArmedRead<T extends WatchedType> extends Observable<Armed<Replies[T]>> {
  private readonly config: ArmedReadConfig;
  private readonly reading: Reading<T>;

  constructor(operation: OperationOf<T>, config: ArmedReadConfig) {
    const reading: Reading<T> = { operation, answeredAt: null };
    super((subscriber) => {
      config.subscribe(reading, subscriber);
    });
    this.config = config;
    this.reading = reading;
  }

  /**
   * Sends the read without a subscription, if the client can send the read at once. Otherwise does
   * nothing and returns `false`.
   */
  sendFor(taker: Taker<Replies[T]>): boolean {
    return this.config.send(this.reading, taker);
  }
}
