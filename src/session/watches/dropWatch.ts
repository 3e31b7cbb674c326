import { noop, type Observable } from 'rxjs';

/**
 * Drops a watch that nobody waits for. `fired$` drops its watch when the last subscriber
 * unsubscribes. So this function subscribes, and unsubscribes at once.
 */
export function dropWatch(fired$: Observable<unknown>): void {
  fired$.subscribe({ error: noop }).unsubscribe();
}
