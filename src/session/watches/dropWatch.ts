import { noop, type Observable } from 'rxjs';

/** Drops a watch that nobody waits for. It does what the last subscriber does when it leaves. */
export function dropWatch(fired$: Observable<unknown>): void {
  fired$.subscribe({ error: noop }).unsubscribe();
}
