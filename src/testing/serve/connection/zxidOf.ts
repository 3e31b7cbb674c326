import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Server } from '../../memory/Server.js';
import type { Response } from '../requests/Handler.js';
import { requestType } from '../requests/requestType.js';

/**
 * Returns the zxid for the header of a reply. It is the newest zxid. Only replies that need no look
 * at the database have 0 or -1.
 */
export function zxidOf(type: number, { code }: Response, server: Server): number {
  if (type === requestType.auth) return 0;
  return code === ReturnCode.unimplemented ? -1 : server.database().zxid;
}
