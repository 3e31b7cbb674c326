import { ProtocolError } from '../../../errors/wire/ProtocolError.js';
import type { KnownSession } from '../../KnownSession.js';
import { readBoolean } from '../jute/read/readBoolean.js';
import { readBytes } from '../jute/read/readBytes.js';
import { readEnd } from '../jute/read/readEnd.js';
import type { Reader } from '../jute/read/Reader.js';
import { readHex } from '../jute/read/readHex.js';
import { readInt } from '../jute/read/readInt.js';
import type { Grant } from './Grant.js';

const passwordLength = 16;

/**
 * Reads the reply to the first frame of a connection. The reply is
 * `int protocolVersion; int timeOut; long sessionId; buffer passwd; boolean readOnly`. Servers
 * before 3.4 omit the last field. If the client wants to resume a session and this session has
 * expired, the function returns `null`.
 */
export function readGrant(reader: Reader, asked: KnownSession | null): Grant | null {
  readInt(reader); // The protocol version. There is only one version.
  const sessionTimeout = readInt(reader);
  const id = readHex(reader);
  const password = readBytes(reader);
  if (reader.at < reader.end) readBoolean(reader);
  readEnd(reader);
  if (sessionTimeout <= 0 || id === '0') {
    if (asked === null) throw new ProtocolError('a new session was not granted');
    return null;
  }
  if (asked !== null && id !== asked.id) throw new ProtocolError('another session was granted');
  if (password.length !== passwordLength) {
    throw new ProtocolError(`a session password of ${String(password.length)} bytes`);
  }
  return { session: { id, password: password.toString('hex') }, sessionTimeout };
}
