import type { Stat } from '../../../model/Stat.js';
import { writeHex } from '../../../transport/wire/jute/write/writeHex.js';
import { writeInt } from '../../../transport/wire/jute/write/writeInt.js';
import { writeLong } from '../../../transport/wire/jute/write/writeLong.js';
import type { Writer } from '../../../transport/wire/jute/write/Writer.js';

/** Writes a stat, in the order of the fields in the protocol. */
export function writeStat(writer: Writer, stat: Stat): void {
  writeLong(writer, stat.czxid);
  writeLong(writer, stat.mzxid);
  writeLong(writer, stat.ctime);
  writeLong(writer, stat.mtime);
  writeInt(writer, stat.version);
  writeInt(writer, stat.cversion);
  writeInt(writer, stat.aversion);
  writeHex(writer, stat.ephemeralOwner ?? '0');
  writeInt(writer, stat.dataLength);
  writeInt(writer, stat.numChildren);
  writeLong(writer, stat.pzxid);
}
