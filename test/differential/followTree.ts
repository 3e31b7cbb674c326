import { isZkError, type NodeData, type TreeEvent, watchTree } from 'rxzk';
import { parentOf } from '../../src/model/paths/parentOf.js';
import type { Actor } from './Actor.js';
import { identityOf } from './identityOf.js';

/**
 * Subscribes to the tree of a path. When several znodes change, the order of their events depends
 * on time. So the test does not compare these events. The test compares the tree as it is at the
 * end of each step. `apply` checks the rules that are true for the events of every tree. For
 * example, a parent is added before its children.
 */
export function followTree({ client, streams }: Actor, path: string, recursive: boolean): void {
  const picture = new Map<string, NodeData>();
  const marks: unknown[] = [];
  let told = '';
  const subscription = watchTree(client, path, { recursive }).subscribe({
    next: (event) => {
      const fault = apply(picture, path, event);
      if (fault !== null) marks.push({ fault });
      if (event.type === 'synced') marks.push('synced');
    },
    error: (error: unknown) => marks.push(isZkError(error) ? error.code : String(error)),
    complete: () => marks.push('complete'),
  });
  const take = (): readonly unknown[] => {
    const [fault] = marks.filter((mark) => typeof mark === 'object');
    if (fault !== undefined) throw new Error(`watchTree ${path}: ${JSON.stringify(fault)}`);
    const now = Object.fromEntries(
      [...picture].sort(([a], [b]) => (a < b ? -1 : 1)).map(([at, node]) => [at, identityOf(node)]),
    );
    const text = JSON.stringify(now);
    const isSame = text === told;
    told = text;
    return isSame ? marks.splice(0) : [...marks.splice(0), now];
  };
  streams.push({ name: `watchTree ${path}`, subscription, take });
}

/**
 * Applies an event to `picture`, which contains the known znodes of the tree. If the event breaks a
 * rule, returns a text that says what is wrong. Otherwise returns `null`.
 */
function apply(picture: Map<string, NodeData>, root: string, event: TreeEvent): string | null {
  if (event.type === 'synced') return null;
  const { path, before, after } = event;
  const known = picture.get(path) ?? null;
  if (after === null) picture.delete(path);
  else picture.set(path, after);
  if (before !== known) return `${event.type} ${path} has another znode before than the last event`;
  const below = path === '/' ? '/' : `${path}/`;
  const isParent = [...picture.keys()].some((other) => other !== path && other.startsWith(below));
  switch (event.type) {
    case 'added':
      if (known !== null) return `${path} is added twice`;
      return path === root || picture.has(parentOf(path))
        ? null
        : `${path} comes before its parent`;
    case 'changed':
      if (known === null) return `${path} is changed before it is added`;
      return known.stat.mzxid === event.after.stat.mzxid ? `${path} is changed to the same` : null;
    case 'removed':
      if (known === null) return `${path} is removed before it is added`;
      return isParent ? `${path} is removed before what is below it` : null;
  }
}
