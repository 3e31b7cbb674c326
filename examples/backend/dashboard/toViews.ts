import type { Member } from '../shared/Member.js';
import type { Lane } from './Lane.js';
import type { InstanceView } from './Snapshot.js';

/**
 * Returns all instances, sorted by name. These are the instances that this example starts, and all
 * other members of the group.
 */
export function toViews(
  crew: readonly string[],
  members: ReadonlyMap<string, Member>,
  lanes: ReadonlyMap<string, Lane>,
  running: ReadonlySet<string>,
): readonly InstanceView[] {
  const names = new Set([...crew, ...members.keys()]);
  return [...names].sort().map((name) => ({
    name,
    member: members.get(name) ?? null,
    report: lanes.get(name)?.report ?? null,
    running: crew.includes(name) ? running.has(name) : null,
    spans: lanes.get(name)?.spans ?? [],
  }));
}
