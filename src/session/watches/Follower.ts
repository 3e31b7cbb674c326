import type { SubscriptionLike } from 'rxjs';
import type { Waiter } from './Waiter.js';
import type { Watch } from './Watch.js';

/**
 * The subscription of one waiter to a watch. If the last waiter unsubscribes, the watch is dropped.
 * Each stream that waits for a change has a `Follower` object. `Follower` is a class, because an
 * object with closures would need more memory.
 */
export class Follower implements SubscriptionLike {
  private readonly watch: Watch;
  private readonly waiter: Waiter;
  private readonly drop: (watch: Watch) => void;

  constructor(watch: Watch, waiter: Waiter, drop: (watch: Watch) => void) {
    this.watch = watch;
    this.waiter = waiter;
    this.drop = drop;
  }

  get closed(): boolean {
    return this.watch.outcome !== null;
  }

  unsubscribe(): void {
    const { watch, waiter, drop } = this;
    if (watch.outcome !== null) return;
    watch.waiting = watch.waiting.filter((other) => other !== waiter);
    if (watch.waiting.length === 0) drop(watch);
  }
}
