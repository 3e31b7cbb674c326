import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Response } from '../requests/Handler.js';
import { requestType } from '../requests/requestType.js';

/**
 * Whether the server ends the connection after the reply. A server does this if it does not know
 * the type of the request, or if it refuses an identity of the client.
 */
export function isHangUp(type: number, { code }: Response): boolean {
  return code === ReturnCode.unimplemented || (type === requestType.auth && code !== ReturnCode.ok);
}
