import { fromReturnCode } from '../../../errors/fromReturnCode.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import { SaslError } from '../../../errors/wire/SaslError.js';

/** Turns a return code that a server sends during the handshake into an error. */
export function toHandshakeError(returnCode: number): Error {
  return returnCode === ReturnCode.saslRequired
    ? new SaslError('the server takes only clients that authenticate with SASL')
    : fromReturnCode(returnCode, { operation: 'connect', path: '/', effect: 'read' });
}
