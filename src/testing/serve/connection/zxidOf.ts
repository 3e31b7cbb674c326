import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Server } from '../../memory/Server.js';
import type { Response } from '../requests/Handler.js';
import { requestType } from '../requests/requestType.js';

/**
 * Returns the zxid for the header of a reply: the newest zxid of the server. There are two
 * exceptions: 0 after an authentication, and -1 after a request of an unknown type. A server sends
 * these two replies without a look into its database.
 */
export function zxidOf(type: number, { code }: Response, server: Server): number {
  if (type === requestType.auth) return 0;
  return code === ReturnCode.unimplemented ? -1 : server.database().zxid;
}
