import { catchError, EMPTY, ignoreElements, type Observable, throwError } from 'rxjs';
import { ProtocolError } from '../../../errors/wire/ProtocolError.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import { isZkError } from '../../../errors/isZkError.js';
import type { Exchange } from '../exchange/Exchange.js';
import { records } from '../records/records.js';
import { ask } from './ask.js';
import { toHandshakeError } from './toHandshakeError.js';

/**
 * Asks for the root, and completes when that is answered, with its stat or with a refusal of this one
 * request. The header of the answer shows what the server has seen.
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

/** An identity is refused where it is presented and nowhere else. */
function toError(returnCode: number): Error {
  return returnCode === ReturnCode.authFailed
    ? new ProtocolError('a refusal of an identity, by a read')
    : toHandshakeError(returnCode);
}
