import type { NativeStat } from './NativeHandle.js';
import type { Stat } from '../../model/Stat.js';

/**
 * Turns the stat object of the binding into a plain {@link Stat}. A program can compare two plain
 * stats property by property.
 */
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
