import type { Stat } from '../../model/Stat.js';
import type { Znode } from './Znode.js';

/** A znode's stat as the server shows it. */
export function statOf(znode: Znode): Stat {
  const { numChildren, creates } = znode;
  return {
    czxid: znode.czxid,
    mzxid: znode.mzxid,
    pzxid: znode.pzxid,
    ctime: znode.ctime,
    mtime: znode.mtime,
    version: znode.version,
    // The server counts only creations, and infers the deletions from the remaining children.
    cversion: 2 * creates - numChildren,
    aversion: znode.aversion,
    dataLength: znode.data.length,
    numChildren,
    ephemeralOwner: znode.owner,
  };
}
