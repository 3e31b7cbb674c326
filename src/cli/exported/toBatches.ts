import type { ExportedZnode } from './ExportedZnode.js';

const mostZnodes = 100;
/**
 * The size of the largest transaction that `rxzk import` sends, in bytes. By default, a server
 * accepts twice this size.
 */
const mostBytes = 2 ** 19;
/**
 * The function `sizeOf` adds this number of bytes once for a znode, and once for each entry of its
 * access control list. The length fields and flags of one znode or one entry need at most this
 * number of bytes in the request.
 */
const overhead = 100;

/**
 * Splits a list of znodes into parts. Each part becomes one transaction, and has at most
 * `mostBytes` bytes. If a single znode is larger than `mostBytes`, this znode gets its own part.
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
