import { Observable, type SubscriptionLike } from 'rxjs';
import type { WatchEvent } from '../../model/WatchEvent.js';
import type { Armed } from '../Armed.js';
import type { Waiter } from './Waiter.js';
import type { WatchTable } from './createWatchTable.js';
import type { Watch } from './Watch.js';

/**
 * The reply to a read, and the watch that the read has set. Each emission of each stream creates
 * such an object. So `ArmedWatch` is a class, which needs less memory than closures.
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

  /** Does the same as a subscription to `fired$`, but needs less memory. */
  follow(waiter: Waiter): SubscriptionLike {
    return this.watches.follow(this.watch, waiter);
  }
}
