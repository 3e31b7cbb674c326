import type { NativeStat } from './NativeHandle.js';
import type { Stat } from '../../model/Stat.js';

/** A plain {@link Stat}, comparable in depth, from the binding's stat object. */
export function toStat(stat: NativeStat): Stat {
  return {
    czxid: stat.czxid,
    mzxid: stat.mzxid,
    pzxid: stat.pzxid,
    ctime: stat.ctime.getTime(),
    mtime: stat.mtime.getTime(),
    version: stat.version,
    cversion: stat.cversion,
    aversion: stat.aversion,
    dataLength: stat.dataLength,
    numChildren: stat.numChildren,
    ephemeralOwner: stat.ephemeralOwner === '0' ? null : stat.ephemeralOwner,
  };
}
