import type { Step } from './runProgram.js';

const zxids = new Set(['czxid', 'mzxid', 'pzxid']);
const clocks = new Set(['ctime', 'mtime']);

/**
 * Replaces or removes values that differ between servers:
 *
 * - A zxid becomes its rank among all zxids that the program has seen.
 * - A session id becomes the name of the session.
 * - Times are removed.
 * - Children are sorted, because their order has no meaning.
 */
export function normalise(
  steps: readonly Step[],
  sessions: ReadonlyMap<string, string>,
): readonly Step[] {
  const seen = new Set<number>();
  rewrite(steps, (key, value) => {
    if (zxids.has(key)) seen.add(value as number);
    return value;
  });
  const ranks = new Map([...seen].sort((a, b) => a - b).map((zxid, rank) => [zxid, rank]));
  return rewrite(steps, (key, value) => {
    if (zxids.has(key)) return ranks.get(value as number);
    if (key === 'ephemeralOwner') return sessions.get(value as string) ?? value;
    if (key === 'children') return (value as readonly string[]).toSorted();
    return value;
  }) as readonly Step[];
}

/**
 * Returns a copy of a value. The copy lacks the properties `ctime` and `mtime`. Each other property
 * of the copy has the value that `change` has returned for it.
 */
function rewrite(value: unknown, change: (key: string, value: unknown) => unknown): unknown {
  if (Buffer.isBuffer(value)) return value.toString();
  if (Array.isArray(value)) return value.map((item) => rewrite(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !clocks.has(key))
      .map(([key, item]) => [key, change(key, rewrite(item, change))]),
  );
}
