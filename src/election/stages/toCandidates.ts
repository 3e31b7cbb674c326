import { map, type OperatorFunction } from 'rxjs';
import { checkCalled } from '../../model/checks/checkCalled.js';
import { childOf } from '../../model/paths/childOf.js';
import type { NodeChildren } from '../../model/NodeChildren.js';
import { ForeignChildError } from '../../errors/ForeignChildError.js';
import type { ElectionPreset } from '../ElectionPreset.js';
import type { PresetName } from '../PresetName.js';
import { presetOf } from '../presets/presetOf.js';

/**
 * Turns each child list into the names of the candidates. The first name belongs to the leader. The
 * other names follow in the order in which their candidates will become leader. If the election
 * path does not exist, the source emits `null`, and this operator emits an empty list.
 *
 * Emits one list for each value of the source. Completes or fails when the source does. If the
 * preset has `foreign: 'refused'` and a child is no candidate, the stream fails with FOREIGN_CHILD.
 *
 * @example
 * ```ts
 * watchChildren(client, '/jobs/leader')
 *   .pipe(toCandidates('kazoo'))
 *   .subscribe(([leader]) => console.log(leader ?? 'nobody'));
 * ```
 *
 * @param preset - how the candidates name and order their znodes
 * @returns the operator; the call throws if the preset is unknown
 * @see {@link toPlace}
 */
export function toCandidates(
  preset: PresetName | ElectionPreset,
): OperatorFunction<NodeChildren | null, readonly string[]> {
  checkCalled('toCandidates', preset);
  const { sequence, compare, foreign } = presetOf(preset);

  return map((list) => {
    if (list === null) return [];
    return list.children
      .map((name) => ({ name, order: sequence(name) }))
      .filter((child): child is Ordered => child.order !== null || ignored(list.path, child.name))
      .sort((a, b) => compare(a.order, b.order))
      .map(({ name }) => name);
  });

  function ignored(path: string, name: string): false {
    if (foreign === 'ignored') return false;
    throw new ForeignChildError({ operation: 'toCandidates', path: childOf(path, name) });
  }
}

interface Ordered {
  readonly name: string;
  readonly order: string;
}
