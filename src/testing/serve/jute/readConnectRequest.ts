import { readBoolean } from '../../../transport/wire/jute/read/readBoolean.js';
import { readBytes } from '../../../transport/wire/jute/read/readBytes.js';
import { readHex } from '../../../transport/wire/jute/read/readHex.js';
import { readInt } from '../../../transport/wire/jute/read/readInt.js';
import { readLong } from '../../../transport/wire/jute/read/readLong.js';
import type { Reader } from '../../../transport/wire/jute/read/Reader.js';

/** The content of the first frame that a client sends. */
export interface ConnectRequest {
  readonly lastZxid: number;
  /** The session timeout that the client asks for, in ms. */
  readonly sessionTimeout: number;
  /** The session id in hexadecimal. `0` means that the client wants a new session. */
  readonly sessionId: string;
  /** The password of the session, in hexadecimal. */
  readonly password: string;
  /**
   * Whether the client is older than ZooKeeper 3.4. Such a client sends no field `readOnly`, and
   * the reply to this client must have no such field.
   */
  readonly isOld: boolean;
}

/**
 * Reads `int protocolVersion; long lastZxidSeen; int timeOut; long sessionId; buffer passwd; boolean
 * readOnly`.
 */
export function readConnectRequest(reader: Reader): ConnectRequest {
  readInt(reader); // The protocol has one version.
  const lastZxid = readLong(reader);
  const sessionTimeout = readInt(reader);
  const sessionId = readHex(reader);
  const password = readBytes(reader).toString('hex');
  const isOld = reader.at === reader.end;
  if (!isOld) readBoolean(reader);
  return { lastZxid, sessionTimeout, sessionId, password, isOld };
}
