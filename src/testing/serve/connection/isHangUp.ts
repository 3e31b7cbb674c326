import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Response } from '../requests/Handler.js';
import { requestType } from '../requests/requestType.js';

/**
 * Servers end the connection if they do not know the request, or if the client could not
 * authenticate.
 */
export function isHangUp(type: number, { code }: Response): boolean {
  return code === ReturnCode.unimplemented || (type === requestType.auth && code !== ReturnCode.ok);
}
