import { readBoolean } from '../../../transport/wire/jute/read/readBoolean.js';
import { readBytes } from '../../../transport/wire/jute/read/readBytes.js';
import { readHex } from '../../../transport/wire/jute/read/readHex.js';
import { readInt } from '../../../transport/wire/jute/read/readInt.js';
import { readLong } from '../../../transport/wire/jute/read/readLong.js';
import type { Reader } from '../../../transport/wire/jute/read/Reader.js';

/** The first frame of a client. */
export interface ConnectRequest {
  readonly lastZxid: number;
  /** In ms. */
  readonly sessionTimeout: number;
  /** Hexadecimal, `0` for a new session. */
  readonly sessionId: string;
  /** Hexadecimal. */
  readonly password: string;
  /** Clients before 3.4 know nothing of read-only servers, in the request and in the reply. */
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
