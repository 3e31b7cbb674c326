import { Observable, type SubscriptionLike } from 'rxjs';
import type { WatchEvent } from '../../model/WatchEvent.js';
import type { Armed } from '../Armed.js';
import type { Waiter } from './Waiter.js';
import type { WatchTable } from './createWatchTable.js';
import type { Watch } from './Watch.js';

/**
 * The reply to a read, and the watch that the read has set. This is a class to save memory, because
 * each emission of each stream creates such an object.
 */
export class ArmedWatch<T> implements Armed<T> {
  readonly reply: T;
  private readonly watch: Watch;
  private readonly watches: Pick<WatchTable, 'follow'>;

  constructor(reply: T, watch: Watch, watches: Pick<WatchTable, 'follow'>) {
    this.reply = reply;
    this.watch = watch;
    this.watches = watches;
  }

  get fired$(): Observable<WatchEvent> {
    return new Observable((subscriber) => this.follow(subscriber));
  }

  /** Waits for the watch as a subscriber of `fired$` does, but needs less memory. */
  follow(waiter: Waiter): SubscriptionLike {
    return this.watches.follow(this.watch, waiter);
  }
}
