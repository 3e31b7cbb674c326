import { beginFrame } from '../../../transport/wire/jute/write/beginFrame.js';
import { endFrame } from '../../../transport/wire/jute/write/endFrame.js';
import { writeBoolean } from '../../../transport/wire/jute/write/writeBoolean.js';
import { writeBytes } from '../../../transport/wire/jute/write/writeBytes.js';
import { writeHex } from '../../../transport/wire/jute/write/writeHex.js';
import { writeInt } from '../../../transport/wire/jute/write/writeInt.js';
import type { Writer } from '../../../transport/wire/jute/write/Writer.js';

/** The session that the server grants to a client. */
export interface GrantedSession {
  readonly id: string;
  readonly password: string;
  /** The granted timeout, in ms. */
  readonly timeout: number;
}

const none: GrantedSession = { id: '0', password: '00'.repeat(16), timeout: 0 };

/**
 * Writes the reply to the first frame of a client. `session` is `null` if the client can't resume
 * its session: the session has ended, or the client has sent a wrong id or password.
 */
export function writeGrant(writer: Writer, session: GrantedSession | null, isOld: boolean): void {
  const { id, password, timeout } = session ?? none;
  const begun = beginFrame(writer);
  writeInt(writer, 0);
  writeInt(writer, timeout);
  writeHex(writer, id);
  writeBytes(writer, Buffer.from(password, 'hex'));
  if (!isOld) writeBoolean(writer, false);
  endFrame(writer, begun);
}
