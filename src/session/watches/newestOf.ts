import type { Watch } from './Watch.js';

/**
 * Finds the watch with the latest zxid among the watches on data. Does the same among the watches
 * on children. Returns both watches, if they exist.
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
