import { beginFrame } from '../../../transport/wire/jute/write/beginFrame.js';
import { endFrame } from '../../../transport/wire/jute/write/endFrame.js';
import type { Writer } from '../../../transport/wire/jute/write/Writer.js';
import { type ReplyHeader, writeReplyHeader } from './writeReplyHeader.js';

/** Writes a reply: a header, and the record if the reply has one. */
export function writeReply(
  writer: Writer,
  header: ReplyHeader,
  writeRecord: ((writer: Writer) => void) | undefined,
): void {
  const begun = beginFrame(writer);
  writeReplyHeader(writer, header);
  writeRecord?.(writer);
  endFrame(writer, begun);
}
