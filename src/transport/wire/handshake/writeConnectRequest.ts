import type { ConnectAttempt } from '../../ConnectAttempt.js';
import { beginFrame } from '../jute/write/beginFrame.js';
import { endFrame } from '../jute/write/endFrame.js';
import { writeBoolean } from '../jute/write/writeBoolean.js';
import { writeBytes } from '../jute/write/writeBytes.js';
import { writeHex } from '../jute/write/writeHex.js';
import { writeInt } from '../jute/write/writeInt.js';
import { writeLong } from '../jute/write/writeLong.js';
import type { Writer } from '../jute/write/Writer.js';

const newSession = { id: '0', password: '00'.repeat(16) };

/**
 * Writes the first frame of a connection: `int protocolVersion; long lastZxidSeen; int timeOut;
 * long sessionId; buffer passwd; boolean readOnly`. This frame has no header.
 */
export function writeConnectRequest(writer: Writer, attempt: ConnectAttempt): void {
  const { id, password } = attempt.session ?? newSession;
  const begun = beginFrame(writer);
  writeInt(writer, 0);
  writeLong(writer, attempt.lastZxid);
  writeInt(writer, attempt.sessionTimeout);
  writeHex(writer, id);
  writeBytes(writer, Buffer.from(password, 'hex'));
  writeBoolean(writer, false);
  endFrame(writer, begun);
}
