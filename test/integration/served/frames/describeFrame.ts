import { hexAt } from '../../../../src/transport/wire/jute/read/hexAt.js';
import type { Reader } from '../../../../src/transport/wire/jute/read/Reader.js';
import { readInt } from '../../../../src/transport/wire/jute/read/readInt.js';
import { readLong } from '../../../../src/transport/wire/jute/read/readLong.js';
import { readText } from '../../../../src/transport/wire/jute/read/readText.js';
import { viewOf } from '../../../../src/transport/wire/jute/read/viewOf.js';
import { describeReply } from './describeReply.js';
import type { Names } from './Names.js';

const openSession = -10;
const checkWatches = 17;
const noWatch = -121;

/**
 * Returns the content of a frame from the server. If the frame is a reply, `type` is the type of
 * its request.
 */
export function describeFrame(frame: Buffer, type: number, names: Names): unknown {
  const reader = readerOf(frame);
  // The reply to a request for a session has its own form: `int version; int timeout; long id` and
  // the password.
  if (type === openSession && reader.view.getInt32(0) === 0) {
    const session = names.session(hexAt(reader.view, 8));
    return { timeout: reader.view.getInt32(4), session, length: frame.length };
  }
  const xid = readInt(reader);
  const header = { xid, zxid: names.zxid(readLong(reader)), code: readInt(reader) };
  if (xid === -1) {
    return { event: readInt(reader), state: readInt(reader), path: readText(reader), ...header };
  }
  // When a client checks for a watch, a server before 3.9 also finds the watches of other
  // connections. So the test does not compare whether the server found a watch.
  if (type === checkWatches && header.code === noWatch)
    return { ...header, code: 0, record: null, left: 0 };
  const record = header.code === 0 ? describeReply(type, reader, names) : null;
  return { ...header, record, left: reader.end - reader.at };
}

function readerOf(bytes: Buffer): Reader {
  return { bytes, view: viewOf(bytes), at: 0, end: bytes.length };
}
