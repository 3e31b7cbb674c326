import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Server } from '../../memory/Server.js';
import type { Response } from '../requests/Handler.js';
import { requestType } from '../requests/requestType.js';

/** The zxid in the header of a reply. Servers send none if they have not looked at the database. */
export function zxidOf(type: number, { code }: Response, server: Server): number {
  if (type === requestType.auth) return 0;
  return code === ReturnCode.unimplemented ? -1 : server.database().zxid;
}
