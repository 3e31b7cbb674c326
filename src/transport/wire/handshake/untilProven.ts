import { catchError, defer, EMPTY, ignoreElements, type Observable, throwError } from 'rxjs';
import { isProof } from '../../../errors/isProof.js';
import { impossibleWrite } from '../../impossibleWrite.js';
import type { Exchange } from '../exchange/Exchange.js';
import { records } from '../records/records.js';
import { ask } from './ask.js';
import { toHandshakeError } from './toHandshakeError.js';

/**
 * Sends a write that can't succeed, and completes when a majority of the ensemble has confirmed the
 * refusal. A client that resumes its session may have sent 0 in place of the highest zxid that it
 * has seen. Without the write, a server with older data could then resume the session.
 */
export function untilProven(exchange: Exchange): Observable<never> {
  return defer(() => {
    let isProven = false;
    const toError = (returnCode: number): Error => {
      isProven = isProof(returnCode);
      return toHandshakeError(returnCode);
    };
    return ask(exchange, records.setData, impossibleWrite, toError).pipe(
      catchError((error: unknown) => (isProven ? EMPTY : throwError(() => error))),
      ignoreElements(),
    );
  });
}
