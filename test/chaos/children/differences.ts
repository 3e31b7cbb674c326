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
 * subjects of the test. Emits the new state of each subject that has changed. A correct stream of
 * rxzk never emits two equal snapshots in a row. If a stream makes this mistake, this operator
 * emits all states again. The check then reports these states as duplicates.
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
