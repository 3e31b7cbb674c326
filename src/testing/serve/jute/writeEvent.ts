import type { WatchEvent } from '../../../model/WatchEvent.js';
import { writeInt } from '../../../transport/wire/jute/write/writeInt.js';
import type { Writer } from '../../../transport/wire/jute/write/Writer.js';
import { eventTypes } from '../../../transport/wire/exchange/eventTypes.js';
import { writeReply } from './writeReply.js';
import { writeServerText } from './writeServerText.js';

const notification = -1;
const connected = 3;

/** Writes the event of a watch. */
export function writeEvent(writer: Writer, { type, path }: WatchEvent): void {
  // This server imitates version 3.8. Servers before 3.9 send -1 as the zxid of each event.
  writeReply(writer, { xid: notification, zxid: -1, code: 0 }, () => {
    writeInt(writer, eventTypes.indexOf(type));
    writeInt(writer, connected);
    writeServerText(writer, path);
  });
}
