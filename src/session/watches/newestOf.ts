import type { Watch } from './Watch.js';

/**
 * Returns up to two watches: the watch on data with the latest zxid, and the watch on children with
 * the latest zxid.
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
