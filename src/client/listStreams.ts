import type { WatchedType } from '../session/Reading.js';
import type { StreamInspection } from './StreamInspection.js';

/**
 * A read that the client has not sent yet, or a watch. The watch is either the recursive watch of a
 * tree, or a one-shot watch. Streams wait for the event of a one-shot watch.
 */
export interface OpenRead {
  readonly reading: {
    readonly operation: { readonly type: WatchedType | 'addWatch'; readonly path: string };
    readonly answeredAt: number | null;
  };
  /**
   * The streams that wait for the event of a one-shot watch. Recursive watches and unsent reads do
   * not have this field. A recursive watch counts as one stream. An unsent read counts as one
   * stream too.
   */
  readonly waiting?: readonly unknown[];
}

/**
 * Groups reads and watches by path, and describes the streams of each path. `paths` is the
 * largest number of paths in the result. The order of these paths is the order of their first
 * occurrence in `reads`.
 */
export function listStreams(
  reads: Iterable<OpenRead>,
  paths: number,
  now: number,
): readonly StreamInspection[] {
  const byPath = new Map<string, OpenRead[]>();
  for (const open of reads) {
    const { path } = open.reading.operation;
    const others = byPath.get(path);
    if (others !== undefined) others.push(open);
    else if (byPath.size === paths) break;
    else byPath.set(path, [open]);
  }
  return [...byPath].map(([path, open]) => {
    const answered = Math.max(...open.map(({ reading }) => reading.answeredAt ?? -Infinity));
    return {
      path,
      kinds: [...new Set(open.map(({ reading }) => kindOf[reading.operation.type]))],
      streams: open.reduce((sum, { waiting = [] }) => sum + Math.max(1, waiting.length), 0),
      age: answered === -Infinity ? null : now - answered,
    };
  });
}

const kindOf: Readonly<
  Record<OpenRead['reading']['operation']['type'], StreamInspection['kinds'][number]>
> = {
  addWatch: 'tree',
  exists: 'exists',
  getData: 'data',
  getChildren: 'children',
};
