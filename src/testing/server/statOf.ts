import type { Stat } from '../../model/Stat.js';
import type { Znode } from './Znode.js';

/** Returns the stat that the server sends to clients for this znode. */
export function statOf(znode: Znode): Stat {
  const { numChildren, creates } = znode;
  return {
    czxid: znode.czxid,
    mzxid: znode.mzxid,
    pzxid: znode.pzxid,
    ctime: znode.ctime,
    mtime: znode.mtime,
    version: znode.version,
    // `cversion` grows with each creation and each deletion of a child. The number of creations is
    // `creates`. The number of deletions is `creates - numChildren`.
    cversion: 2 * creates - numChildren,
    aversion: znode.aversion,
    dataLength: znode.data.length,
    numChildren,
    ephemeralOwner: znode.owner,
  };
}
