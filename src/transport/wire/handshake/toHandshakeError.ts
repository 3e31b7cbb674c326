import { fromReturnCode } from '../../../errors/fromReturnCode.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import { SaslError } from '../../../errors/wire/SaslError.js';

/** Makes an error from a return code. The server has sent this code during the handshake. */
export function toHandshakeError(returnCode: number): Error {
  return returnCode === ReturnCode.saslRequired
    ? new SaslError('the server takes only clients that authenticate with SASL')
    : fromReturnCode(returnCode, { operation: 'connect', path: '/', effect: 'read' });
}
