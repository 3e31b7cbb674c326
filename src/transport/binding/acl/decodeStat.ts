import type { Stat } from '../../../model/Stat.js';
import type { JuteReader } from '../../wire/decodeFrame.js';

/** Reads a stat, whose fields the server sends in this order. */
export function decodeStat(reader: JuteReader): Stat {
  const czxid = Number(reader.long());
  const mzxid = Number(reader.long());
  const ctime = Number(reader.long());
  const mtime = Number(reader.long());
  const version = reader.int();
  const cversion = reader.int();
  const aversion = reader.int();
  const ephemeralOwner = toSessionId(reader.long());
  const dataLength = reader.int();
  const numChildren = reader.int();
  const pzxid = Number(reader.long());
  return {
    czxid,
    mzxid,
    pzxid,
    ctime,
    mtime,
    version,
    cversion,
    aversion,
    dataLength,
    numChildren,
    ephemeralOwner,
  };
}

/** As the C client prints it, `%llx`: unsigned. */
function toSessionId(owner: bigint): string | null {
  return owner === 0n ? null : BigInt.asUintN(64, owner).toString(16);
}
