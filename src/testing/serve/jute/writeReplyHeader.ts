import { writeInt } from '../../../transport/wire/jute/write/writeInt.js';
import { writeLong } from '../../../transport/wire/jute/write/writeLong.js';
import type { Writer } from '../../../transport/wire/jute/write/Writer.js';

/** The header of each reply. */
export interface ReplyHeader {
  /** The number of the request that this reply belongs to. */
  readonly xid: number;
  readonly zxid: number;
  readonly code: number;
}

/** Writes `int xid; long zxid; int err`. */
export function writeReplyHeader(writer: Writer, { xid, zxid, code }: ReplyHeader): void {
  writeInt(writer, xid);
  writeLong(writer, zxid);
  writeInt(writer, code);
}
