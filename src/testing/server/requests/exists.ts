import type { Stat } from '../../../model/Stat.js';
import type { Answer } from '../Answer.js';
import { refuse } from '../refuse.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import { statOf } from '../statOf.js';
import type { Tree } from '../Tree.js';

/** Returns the stat of a znode. The client needs no permission for this znode. */
export function exists(tree: Tree, path: string): Answer<{ readonly stat: Stat }> {
  if (path.includes('\0')) return refuse(ReturnCode.badArguments);
  const znode = tree.get(path);
  return znode === undefined
    ? refuse(ReturnCode.noNode)
    : { rc: ReturnCode.ok, stat: statOf(znode), events: [] };
}
