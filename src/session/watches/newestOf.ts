import type { Watch } from './Watch.js';

/**
 * Returns the `data` watch with the highest zxid, and the `child` watch with the highest zxid, if
 * there are such watches.
 */
export function newestOf(watches: Iterable<Watch>): readonly Watch[] {
  let data: Watch | undefined;
  let child: Watch | undefined;
  for (const watch of watches) {
    if (watch.kind === 'data' && watch.zxid > (data?.zxid ?? -1)) data = watch;
    if (watch.kind === 'child' && watch.zxid > (child?.zxid ?? -1)) child = watch;
  }
  return [data, child].filter((watch) => watch !== undefined);
}
