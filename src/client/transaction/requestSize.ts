import type { Acl } from '../../model/Acl.js';
import type { TransactionPart } from '../../transport/Operation.js';

/**
 * The size of a packet without the operations, in bytes: xid, type, and the header that ends the
 * list.
 */
const frame = 8 + 9;
/** The fixed part of an operation: its header and the length of its path. */
const head = 9 + 4;

/** The size of a transaction's packet, in bytes. With a chroot, the root counts one byte too many. */
export function requestSize(parts: readonly TransactionPart[], chroot: string): number {
  const below = Buffer.byteLength(chroot);
  return parts.reduce(
    (sum, part) => sum + head + below + Buffer.byteLength(part.path) + restSize(part),
    frame,
  );
}

/** The part after the path. Data and lists have a length too. */
function restSize(part: TransactionPart): number {
  switch (part.type) {
    case 'create':
      return 4 + part.data.length + aclSize(part.acl) + 4 + (part.ttl === undefined ? 0 : 8);
    case 'setData':
      return 4 + part.data.length + 4;
    case 'remove':
    case 'check':
    case 'fence':
      return 4;
  }
}

function aclSize(acl: readonly Acl[]): number {
  return acl.reduce(
    (sum, { scheme, id }) => sum + 12 + Buffer.byteLength(scheme) + Buffer.byteLength(id),
    4,
  );
}
