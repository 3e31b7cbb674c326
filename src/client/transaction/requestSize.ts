import type { Acl } from '../../model/Acl.js';
import type { TransactionPart } from '../../transport/Operation.js';

/**
 * The size of a transaction's packet without the operations, in bytes. These bytes are the xid, the
 * type, and the header that ends the list of operations.
 */
const frame = 8 + 9;
/**
 * The size of everything before the path in an operation, in bytes. These bytes are the header of
 * the operation, and the field that contains the length of the path.
 */
const head = 9 + 4;

/**
 * The size of a transaction's packet, in bytes. With the chroot `/app`, the client sends the path
 * `/` as `/app`, but this function counts `/app/`. So each operation on the path `/` makes the
 * result one byte too large.
 */
export function requestSize(parts: readonly TransactionPart[], chroot: string): number {
  const below = Buffer.byteLength(chroot);
  return parts.reduce(
    (sum, part) => sum + head + below + Buffer.byteLength(part.path) + restSize(part),
    frame,
  );
}

/**
 * The size of everything after the path in an operation, in bytes. This size includes the length
 * fields of data and of lists.
 */
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
