import { defer, interval, mergeMap, type Observable } from 'rxjs';

/** A collection of items. It may change while `evenly` walks through it. */
export interface Walked<T> {
  readonly size: number;
  list(): Iterable<T>;
}

/** The longest pause between two steps of `evenly`, in ms. Each step emits some items. */
const longestPause = 1_000;

/**
 * Walks through the items again and again, once in each period. Spreads the emissions of the items
 * evenly over the period. Emits nothing while `isPaused` returns `true`.
 */
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
     * How many items this walk may still emit. During the walk, items may be added or moved to the
     * end of the list. If the walk also emitted all these items, the walk might never end.
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
