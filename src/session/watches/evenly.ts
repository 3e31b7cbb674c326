import { defer, interval, mergeMap, type Observable } from 'rxjs';

/** A collection of items. It may change between two steps of `evenly`. */
export interface Walked<T> {
  readonly size: number;
  list(): Iterable<T>;
}

/** The pause between two steps of `evenly` is a tenth of the period, but at most this many ms. */
const longestPause = 1_000;

/**
 * Emits each item once in each period, and starts again. The emissions are evenly spread over the
 * period. Emits nothing while `isPaused` returns `true`.
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
     * How many items are left in this walk through the list. After a change, the list may move an
     * item to its end. Without this limit, a walk through such a list might never end.
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
