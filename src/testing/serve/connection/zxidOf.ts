import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Server } from '../../memory/Server.js';
import type { Response } from '../requests/Handler.js';
import { requestType } from '../requests/requestType.js';

/**
 * Returns the zxid for the header of a reply: the newest zxid of the server. But the reply to an
 * authentication has the zxid 0, and the reply to a request of an unknown type has the zxid -1. For
 * these two replies, a real server does not ask its database for the newest zxid.
 */
export function zxidOf(type: number, { code }: Response, server: Server): number {
  if (type === requestType.auth) return 0;
  return code === ReturnCode.unimplemented ? -1 : server.database().zxid;
}
