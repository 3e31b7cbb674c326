import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Response } from '../requests/Handler.js';
import { requestType } from '../requests/requestType.js';

/**
 * Whether the server ends the connection after the reply. Servers do this if they do not know the
 * type of a request, or if the client's authentication fails.
 */
export function isHangUp(type: number, { code }: Response): boolean {
  return code === ReturnCode.unimplemented || (type === requestType.auth && code !== ReturnCode.ok);
}
