import { noop, type Observable } from 'rxjs';

/** Drops a watch that nobody waits for: leaving it as its last subscriber does. */
export function dropWatch(fired$: Observable<unknown>): void {
  fired$.subscribe({ error: noop }).unsubscribe();
}
