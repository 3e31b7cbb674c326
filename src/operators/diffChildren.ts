import { map, type OperatorFunction, pairwise, startWith } from 'rxjs';
import { checkCalled } from '../model/checks/checkCalled.js';
import type { NodeChildren } from '../model/NodeChildren.js';

/** What came and went between two child lists. Names are sorted; `removed` comes first in time. */
export interface ChildrenDiff {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** The whole list as it is now. */
  readonly children: readonly string[];
}

/**
 * Compares each child list with the one before. For the first list, all names are added. If the
 * znode no longer exists, all names are removed. If a parent was created again, its children are
 * other znodes: a name in both lists is removed and added.
 *
 * One difference for each list. Completes and errors with the source.
 *
 * @example
 * ```ts
 * watchChildren(client, '/services')
 *   .pipe(diffChildren())
 *   .subscribe(({ removed, added }) => console.log({ removed, added }));
 * ```
 *
 * @returns the operator
 * @see {@link watchChildren}
 */
export function diffChildren(): OperatorFunction<NodeChildren | null, ChildrenDiff>;
/** Takes the source of a pipe in which the operator was not called. */
export function diffChildren(
  source?: unknown,
): OperatorFunction<NodeChildren | null, ChildrenDiff> {
  checkCalled('diffChildren', source);
  return (source) =>
    source.pipe(
      startWith(null),
      pairwise(),
      map(([before, after]) => {
        const children = names(after);
        const recreated = before?.stat.czxid !== after?.stat.czxid;
        return {
          removed: recreated ? names(before) : without(names(before), children),
          added: recreated ? children : without(children, names(before)),
          children,
        };
      }),
    );
}

function names(list: NodeChildren | null): readonly string[] {
  return [...(list?.children ?? [])].sort();
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return names.filter((name) => !known.has(name));
}
