import type { WatchEvent } from '../../../model/WatchEvent.js';

/** An event of the default watcher, with the path that the user knows. */
export function watchEvent(type: string, path: string, chroot: string): WatchEvent {
  return {
    type: type as WatchEvent['type'],
    path: path.length === chroot.length ? '/' : path.slice(chroot.length),
  };
}
