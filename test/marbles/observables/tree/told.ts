import type { TreeEvent } from 'rxzk';

/** An event of a tree as text: `+ /a=1`, `~ /a=1>2`, `- /a=2` or `synced`. */
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
