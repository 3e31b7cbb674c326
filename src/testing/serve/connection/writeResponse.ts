import type { Writer } from '../../../transport/wire/jute/write/Writer.js';
import type { Server } from '../../memory/Server.js';
import { writeReply } from '../jute/writeReply.js';
import type { AnsweredRequest } from '../requests/answerRequest.js';
import { zxidOf } from './zxidOf.js';

/** Writes the reply to a request. */
export function writeResponse(
  writer: Writer,
  { xid, type, response }: AnsweredRequest,
  server: Server,
): void {
  const header = { xid, zxid: zxidOf(type, response, server), code: response.code };
  writeReply(writer, header, response.write);
}
