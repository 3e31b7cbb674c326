import type { CreatedNode } from '../../../../model/CreatedNode.js';
import { writeText } from '../../../../transport/wire/jute/write/writeText.js';
import type { Writer } from '../../../../transport/wire/jute/write/Writer.js';
import { writeStat } from '../../jute/writeStat.js';

/** Writes `ustring path`. If the request asks for the stat, `Stat stat` follows. */
export function writeCreated(writer: Writer, reply: string | CreatedNode): void {
  if (typeof reply === 'string') writeText(writer, reply);
  else {
    writeText(writer, reply.path);
    writeStat(writer, reply.stat);
  }
}
