import { catchError, EMPTY, ignoreElements, type Observable, throwError } from 'rxjs';
import { ProtocolError } from '../../../errors/wire/ProtocolError.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import { isZkError } from '../../../errors/isZkError.js';
import type { Exchange } from '../exchange/Exchange.js';
import { records } from '../records/records.js';
import { ask } from './ask.js';
import { toHandshakeError } from './toHandshakeError.js';

/**
 * Reads the stat of the root. Completes at the reply: the stat, or a refusal of only this request.
 * The header of the reply shows the server's zxid.
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

/** A server refuses an identity only when it is presented. */
function toError(returnCode: number): Error {
  return returnCode === ReturnCode.authFailed
    ? new ProtocolError('a refusal of an identity, by a read')
    : toHandshakeError(returnCode);
}
