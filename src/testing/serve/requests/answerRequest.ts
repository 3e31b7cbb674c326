import { ReturnCode } from '../../../errors/ReturnCode.js';
import { readInt } from '../../../transport/wire/jute/read/readInt.js';
import type { Reader } from '../../../transport/wire/jute/read/Reader.js';
import type { Circumstances } from '../../memory/carryOutOf.js';
import type { Response } from './Handler.js';
import { handlers } from './handlers.js';
import { requestType } from './requestType.js';
import { writeHandlers } from './writeHandlers.js';

/** A request with its response. */
export interface AnsweredRequest {
  readonly xid: number;
  readonly type: number;
  readonly response: Response;
}

/** Reads a request (`int xid; int type` and a record), and carries it out. */
export function answerRequest(reader: Reader, circumstances: Circumstances): AnsweredRequest {
  const xid = readInt(reader);
  const type = readInt(reader);
  return { xid, type, response: respond(type, reader, circumstances) };
}

function respond(type: number, reader: Reader, circumstances: Circumstances): Response {
  if (type === requestType.ping || type === requestType.closeSession)
    return { code: ReturnCode.ok };
  try {
    return handlers.get(type)?.(reader, circumstances) ?? { code: ReturnCode.unimplemented };
  } catch (error) {
    // If a real server cannot read an authentication request, the server sends no reply, and ends
    // the connection. This server does the same: `acceptClient` catches `error`, and cuts the
    // connection.
    if (type === requestType.auth) throw error;
    if (isWrite(type)) circumstances.server.database().skip();
    return { code: ReturnCode.marshallingError };
  }
}

/**
 * Whether a request of this type gets a new zxid even if the record of the request is wrong. On a
 * real server, each write gets its zxid before the server reads the record.
 */
function isWrite(type: number): boolean {
  return type !== requestType.sync && writeHandlers.some(([other]) => other === type);
}
