import { map, type OperatorFunction, pairwise, startWith } from 'rxjs';
import type { Emission } from '../check/Emission.js';

/** The state of one subject in a snapshot of several subjects. */
export interface Difference {
  readonly path: string;
  readonly emission: Emission;
}

/**
 * Turns snapshots of several subjects into the states that differ from the snapshot before. If a
 * snapshot does not differ at all, all its states are emitted again, and so they count as
 * duplicates.
 */
export function differences<T>(
  paths: readonly string[],
  show: (picture: T, path: string) => Emission,
): OperatorFunction<T, readonly Difference[]> {
  return (pictures$) =>
    pictures$.pipe(
      map((picture) => paths.map((path) => ({ path, emission: show(picture, path) }))),
      startWith<readonly Difference[]>([]),
      pairwise(),
      map(([before, after]) => {
        const changed = after.filter(
          ({ emission }, index) => emission.identity !== before[index]?.emission.identity,
        );
        return changed.length === 0 ? after : changed;
      }),
    );
}
