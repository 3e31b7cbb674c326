import type { NativeStat } from '../../transport/binding/NativeHandle.js';
import type { Znode } from './Znode.js';

/** A znode's stat as the server shows it. */
export function statOf(znode: Znode): NativeStat {
  const { children, creates } = znode;
  return {
    czxid: znode.czxid,
    mzxid: znode.mzxid,
    pzxid: znode.pzxid,
    ctime: new Date(znode.ctime),
    mtime: new Date(znode.mtime),
    version: znode.version,
    // The server counts creations only, and infers the deletions from what is left.
    cversion: 2 * creates - children.length,
    aversion: znode.aversion,
    dataLength: znode.data.length,
    numChildren: children.length,
    ephemeralOwner: znode.owner ?? '0',
  };
}
