import { map, type OperatorFunction, pairwise, startWith } from 'rxjs';
import type { Emission } from '../check/Emission.js';

/**
 * The new state of one subject of the test. A subject is a znode, or the list of the children of a
 * znode. `path` names the subject.
 */
export interface Difference {
  readonly path: string;
  readonly emission: Emission;
}

/**
 * Compares each snapshot with the previous snapshot. A snapshot contains the states of several
 * subjects of the test. Emits the new state of each subject that has changed. If a snapshot equals
 * the previous snapshot, the stream that emits the snapshots has made a mistake. Then this operator
 * emits all states again, so the check reports duplicates.
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
