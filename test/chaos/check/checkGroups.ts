import { subjects } from '../children/subjects.js';
import type { Found } from './checkOwned.js';
import type { Violation } from './Violation.js';

/** The names and the data of the members of a group, sorted by name. */
export type Members = readonly (readonly [string, string])[];

/**
 * Checks that the `watchMembers` stream of each client shows the current members of the group
 * `subjects.group`. All clients have joined this group.
 */
export function checkGroups(
  clients: readonly string[],
  seen: readonly Members[],
  found: readonly Found[],
): readonly Violation[] {
  const prefix = `${subjects.group}/`;
  const members = found
    .filter(({ path }) => path.startsWith(prefix))
    .map(({ path, client }) => [path.slice(prefix.length), client])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  const now = JSON.stringify(members);
  return clients.flatMap((client, index): readonly Violation[] => {
    const shown = JSON.stringify(seen[index]);
    if (shown === now) return [];
    return [{ kind: 'late', subject: `${client} group`, detail: `${shown}, not ${now}` }];
  });
}
