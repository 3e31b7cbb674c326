import { map, type OperatorFunction, pairwise, startWith } from 'rxjs';
import type { Emission } from '../check/Emission.js';

/** The state of one subject in a snapshot. */
export interface Difference {
  readonly path: string;
  readonly emission: Emission;
}

/**
 * Turns pictures of several subjects into what each shows that differs from the picture before. One
 * that differs in nothing shows all again, so that it counts as a duplicate.
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
