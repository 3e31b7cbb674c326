import { defer, interval, mergeMap, type Observable } from 'rxjs';

/** The items to visit, again and again. They may change meanwhile. */
export interface Walked<T> {
  readonly size: number;
  list(): Iterable<T>;
}

/** The pause between two steps, in ms: at most this, and a tenth of the period. */
const longestPause = 1_000;

/** Emits each item once in each period, evenly spread, and nothing while `isPaused`. */
export function evenly<T>(
  period: number,
  items: Walked<T>,
  isPaused: () => boolean,
): Observable<T> {
  return defer(() => {
    const pause = Math.max(1, Math.min(longestPause, period / 10));
    let due = 0;
    let walk = items.list()[Symbol.iterator]();
    /**
     * If an item returns, it moves to the end of the list. Without a limit, a walk might never end.
     */
    let left = 0;

    return interval(pause).pipe(mergeMap(() => (isPaused() ? [] : step())));

    function* step(): Iterable<T> {
      due += (items.size * pause) / period;
      for (; due >= 1; due -= 1) yield* next();
    }

    function next(): readonly T[] {
      const current = left > 0 ? walk.next() : undefined;
      left -= 1;
      if (current?.done === false) return [current.value];
      walk = items.list()[Symbol.iterator]();
      left = items.size - 1;
      const first = walk.next();
      return first.done === true ? [] : [first.value];
    }
  });
}
