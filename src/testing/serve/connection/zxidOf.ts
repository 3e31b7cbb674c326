import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Server } from '../../memory/Server.js';
import type { Response } from '../requests/Handler.js';
import { requestType } from '../requests/requestType.js';

/**
 * Returns the zxid for the header of a reply. This is the newest zxid. Replies to an authentication
 * or to an unknown request are exceptions, because the server does not use the database for them.
 */
export function zxidOf(type: number, { code }: Response, server: Server): number {
  if (type === requestType.auth) return 0;
  return code === ReturnCode.unimplemented ? -1 : server.database().zxid;
}
