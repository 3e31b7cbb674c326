import { map, type OperatorFunction, pairwise, startWith } from 'rxjs';
import { checkCalled } from '../model/checks/checkCalled.js';
import type { NodeChildren } from '../model/NodeChildren.js';

/**
 * The difference between two child lists. All names are sorted. If a name is in both `removed` and
 * `added`, the old child was deleted, and a new child with the same name was created.
 */
export interface ChildrenDiff {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** All names of the new list. */
  readonly children: readonly string[];
}

/**
 * Compares each child list with the previous child list. For the first list, all names are in
 * `added`. If the parent does not exist any more, all names of the previous list are in `removed`.
 * If the parent was deleted and created again, its present children are new znodes, even if a name
 * is in both lists. In this case, `removed` has all names of the previous list, and `added` has all
 * names of the new list.
 *
 * Emits one difference for each list, and also for each `null`, which stands for a missing parent.
 * Completes or fails when the source does.
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
/**
 * If a program writes `pipe(diffChildren)` in place of `pipe(diffChildren())`, RxJS passes the
 * source stream as the argument `source`. This argument serves only to report this mistake.
 */
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
