import type { Stat } from '../../../model/Stat.js';
import { access } from '../acl/access.js';
import type { Answer } from '../Answer.js';
import type { Caller } from '../Caller.js';
import { copyOf } from '../copyOf.js';
import { Permission } from '../acl/Permission.js';
import { refuse } from '../refuse.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import { statOf } from '../statOf.js';
import type { Tree } from '../Tree.js';

/** The reply to a read of the data. */
export interface DataReply {
  /** A copy of the data of the znode. If a program changes this copy, the znode does not change. */
  readonly data: Buffer;
  readonly stat: Stat;
}

/** Returns the data and the stat of a znode. */
export function getData(tree: Tree, caller: Caller, path: string): Answer<DataReply> {
  const znode = access(tree, caller, path, Permission.read);
  return typeof znode === 'number'
    ? refuse(znode)
    : { rc: ReturnCode.ok, data: copyOf(znode.data), stat: statOf(znode), events: [] };
}
