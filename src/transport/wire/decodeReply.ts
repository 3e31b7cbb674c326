import { decodeFrame, type JuteReader } from './decodeFrame.js';

/** A reply whose header is read. */
export interface Reply {
  readonly returnCode: number;
  /** Stands at the first field after the header; there is none when the return code is not 0. */
  readonly body: JuteReader;
}

/** Reads the header of a reply, which must answer the request of that `xid`. */
export function decodeReply(frame: Buffer, xid: number): Reply {
  const body = decodeFrame(frame);
  const answered = body.int();
  if (answered !== xid) {
    throw new Error(`a reply to request ${String(answered)} in place of ${String(xid)}`);
  }
  body.long(); // The newest zxid of the server: of no use to a session that ends at once.
  return { returnCode: body.int(), body };
}
