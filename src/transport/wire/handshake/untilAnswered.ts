import { catchError, EMPTY, ignoreElements, type Observable, throwError } from 'rxjs';
import { ProtocolError } from '../../../errors/wire/ProtocolError.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import { isZkError } from '../../../errors/isZkError.js';
import type { Exchange } from '../exchange/Exchange.js';
import { records } from '../records/records.js';
import { ask } from './ask.js';
import { toHandshakeError } from './toHandshakeError.js';

/**
 * Reads the stat of the root, and completes when the server replies. From the header of the reply,
 * the client learns the zxid of the server. NO_AUTH and THROTTLED are no errors here. With these
 * codes, the server refuses only this read, and not the client.
 */
export function untilAnswered(exchange: Exchange): Observable<never> {
  const operation = { type: 'exists', path: '/', watch: false } as const;
  return ask(exchange, records.exists, operation, toError).pipe(
    catchError((error: unknown) =>
      isZkError(error, 'NO_AUTH') || isZkError(error, 'THROTTLED')
        ? EMPTY
        : throwError(() => error),
    ),
    ignoreElements(),
  );
}

/**
 * Makes an error from the return code in the reply to the read. A server refuses an identity when
 * the client presents it, and never in the reply to a read. So a server that replies to the read
 * with AUTH_FAILED breaks the protocol.
 */
function toError(returnCode: number): Error {
  return returnCode === ReturnCode.authFailed
    ? new ProtocolError('a refusal of an identity in the reply to a read')
    : toHandshakeError(returnCode);
}
