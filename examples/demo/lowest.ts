import { distinctUntilChanged, map, type OperatorFunction } from 'rxjs';
import type { NodeChildren } from 'rxzk';

/**
 * The child with the lowest number, which is the one that has been there longest; `undefined` while
 * there is none. Children that are not named by a bare number are passed over.
 */
export function lowest(): OperatorFunction<NodeChildren | null, string | undefined> {
  return (source) =>
    source.pipe(
      map((list) => list?.children.filter(isNumber).sort()[0]),
      distinctUntilChanged(),
    );
}

function isNumber(name: string): boolean {
  return /^\d{10}$/.test(name);
}
