import { map, type OperatorFunction, pairwise, startWith } from 'rxjs';
import type { Emission } from '../check/Emission.js';

/** The state of one subject in a snapshot of several subjects. */
export interface Difference {
  readonly path: string;
  readonly emission: Emission;
}

/**
 * Compares each snapshot of several subjects with the snapshot before. Emits the states that
 * differ. A snapshot that is equal to the snapshot before is a violation. In this case, emits all
 * states again, and the check reports them as duplicates.
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
