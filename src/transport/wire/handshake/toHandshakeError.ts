import { fromReturnCode } from '../../../errors/fromReturnCode.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import { SaslError } from '../../../errors/wire/SaslError.js';

/** What a server says before there is a connection for others, as an error. */
export function toHandshakeError(returnCode: number): Error {
  return returnCode === ReturnCode.saslRequired
    ? new SaslError('the server takes only clients that authenticate with SASL')
    : fromReturnCode(returnCode, { operation: 'connect', path: '/', effect: 'read' });
}
