import { catchError, defer, EMPTY, ignoreElements, type Observable, throwError } from 'rxjs';
import { isProof } from '../../../errors/isProof.js';
import { impossibleWrite } from '../../impossibleWrite.js';
import type { Exchange } from '../exchange/Exchange.js';
import { records } from '../records/records.js';
import { ask } from './ask.js';
import { toHandshakeError } from './toHandshakeError.js';

/**
 * Sends a write that can't succeed. The server replies with a refusal, but only after a majority of
 * the ensemble has confirmed the refusal. Completes when this reply arrives.
 *
 * A client sends the write in one case: the client resumes its session, and has sent 0 in place of
 * the highest zxid that the session has seen. Without the write, the client could resume the
 * session on a server whose data is older than this highest zxid.
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
