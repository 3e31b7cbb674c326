import type { ExportedZnode } from './ExportedZnode.js';

const mostZnodes = 100;
/** In bytes: half of a server's default limit. */
const mostBytes = 2 ** 19;
/** The size of a creation without path, data and identities, in bytes. */
const overhead = 100;

/**
 * Splits a list into parts that each fit into one transaction. A larger znode is a part by itself.
 */
export function toBatches(
  znodes: readonly ExportedZnode[],
  base: string,
): readonly (readonly ExportedZnode[])[] {
  const batches: ExportedZnode[][] = [];
  let bytes = Infinity;
  for (const znode of znodes) {
    const size = sizeOf(znode) + Buffer.byteLength(base);
    const last = batches.at(-1);
    if (last === undefined || last.length === mostZnodes || bytes + size > mostBytes) {
      batches.push([znode]);
      bytes = size;
    } else {
      last.push(znode);
      bytes += size;
    }
  }
  return batches;
}

function sizeOf({ path, data, acl = [] }: ExportedZnode): number {
  const identities = acl.map(({ scheme, id }) => Buffer.byteLength(scheme + id) + overhead);
  return identities.reduce(
    (sum, size) => sum + size,
    Buffer.byteLength(path) + data.length + overhead,
  );
}
