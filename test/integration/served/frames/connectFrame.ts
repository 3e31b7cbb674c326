import { slab } from '../../../../src/transport/wire/jute/write/slab.js';
import { writeBoolean } from '../../../../src/transport/wire/jute/write/writeBoolean.js';
import { writeBytes } from '../../../../src/transport/wire/jute/write/writeBytes.js';
import { writeHex } from '../../../../src/transport/wire/jute/write/writeHex.js';
import { writeInt } from '../../../../src/transport/wire/jute/write/writeInt.js';
import { writeLong } from '../../../../src/transport/wire/jute/write/writeLong.js';
import type { Session } from './Actor.js';
import type { Connect } from './Program.js';

/** Creates the first frame that a client sends on a connection. */
export function connectFrame(
  { password, lastZxid, timeout, readOnly, cut }: Omit<Connect, 'do' | 'session'>,
  session: Session,
): Buffer {
  const writer = slab();
  for (const number of [0, 0]) writeInt(writer, number);
  writeLong(writer, lastZxid === 'none' ? 0 : 2 ** 52);
  writeInt(writer, timeout);
  writeHex(writer, session.id);
  const right = Buffer.from(session.password, 'hex');
  if (password === 'right') writeBytes(writer, right);
  else if (password === 'wrong') writeBytes(writer, Buffer.alloc(16, 7));
  else if (password === 'short') writeBytes(writer, right.subarray(0, 8));
  else writeInt(writer, -1);
  if (readOnly !== 'absent') writeBoolean(writer, readOnly);
  const frame = writer.bytes.subarray(0, writer.at - cut);
  frame.writeInt32BE(frame.length - 4);
  return frame;
}
