import { ReturnCode } from '../../../errors/ReturnCode.js';
import { readInt } from '../../../transport/wire/jute/read/readInt.js';
import type { Reader } from '../../../transport/wire/jute/read/Reader.js';
import type { Circumstances } from '../../memory/carryOutOf.js';
import type { Response } from './Handler.js';
import { handlers } from './handlers.js';
import { requestType } from './requestType.js';
import { writeHandlers } from './writeHandlers.js';

/** A request that was carried out. */
export interface AnsweredRequest {
  readonly xid: number;
  readonly type: number;
  readonly response: Response;
}

/** Carries a request out: `int xid; int type` and its record. */
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
    // Nobody replies to an authentication that is no record: the connection ends.
    if (type === requestType.auth) throw error;
    if (isWrite(type)) circumstances.server.database().skip();
    return { code: ReturnCode.marshallingError };
  }
}

/** A server gives each write its zxid before it reads the record. Only sync is no write among these. */
function isWrite(type: number): boolean {
  return type !== requestType.sync && writeHandlers.some(([other]) => other === type);
}
