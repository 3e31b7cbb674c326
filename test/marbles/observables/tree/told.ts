import type { TreeEvent } from 'rxzk';

/**
 * Returns an event of a tree as text. Examples are `+ /a=1` for a new znode, `~ /a=1>2` for changed
 * data, `- /a=2` for a removed znode, and `synced`.
 */
export function told(event: TreeEvent): string {
  switch (event.type) {
    case 'added':
      return `+ ${event.path}=${event.after.data.toString()}`;
    case 'changed':
      return `~ ${event.path}=${event.before.data.toString()}>${event.after.data.toString()}`;
    case 'removed':
      return `- ${event.path}=${event.before.data.toString()}`;
    case 'synced':
      return 'synced';
  }
}
