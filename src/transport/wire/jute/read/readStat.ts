import type { Stat } from '../../../../model/Stat.js';
import { advance } from './advance.js';
import { hexAt } from './hexAt.js';
import { longAt } from './longAt.js';
import type { Reader } from './Reader.js';

/**
 * Reads a stat: `long czxid, mzxid, ctime, mtime; int version, cversion, aversion; long
 * ephemeralOwner; int dataLength, numChildren; long pzxid`.
 */
export function readStat(reader: Reader): Stat {
  const { view } = reader;
  const at = advance(reader, 68);
  return {
    czxid: longAt(view, at),
    mzxid: longAt(view, at + 8),
    pzxid: longAt(view, at + 60),
    ctime: longAt(view, at + 16),
    mtime: longAt(view, at + 24),
    version: view.getInt32(at + 32),
    cversion: view.getInt32(at + 36),
    aversion: view.getInt32(at + 40),
    dataLength: view.getInt32(at + 52),
    numChildren: view.getInt32(at + 56),
    ephemeralOwner: ownerAt(view, at + 44),
  };
}

function ownerAt(view: DataView, at: number): string | null {
  return view.getInt32(at) === 0 && view.getInt32(at + 4) === 0 ? null : hexAt(view, at);
}
