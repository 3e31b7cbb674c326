import { beginFrame } from '../jute/write/beginFrame.js';
import { endFrame } from '../jute/write/endFrame.js';
import { reserve } from '../jute/write/reserve.js';
import type { Writer } from '../jute/write/Writer.js';

/** Writes the frame of a request: `int xid; int type`, and then the record of the request. */
export function writeRequest<O>(
  writer: Writer,
  xid: number,
  type: number,
  encode: (writer: Writer, operation: O) => void,
  operation: O,
): void {
  const begun = beginFrame(writer);
  const at = reserve(writer, 8);
  writer.view.setInt32(at, xid);
  writer.view.setInt32(at + 4, type);
  encode(writer, operation);
  endFrame(writer, begun);
}
