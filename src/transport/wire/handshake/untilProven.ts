import { catchError, defer, EMPTY, ignoreElements, type Observable, throwError } from 'rxjs';
import { isProof } from '../../../errors/isProof.js';
import { impossibleWrite } from '../../impossibleWrite.js';
import type { Exchange } from '../exchange/Exchange.js';
import { records } from '../records/records.js';
import { ask } from './ask.js';
import { toHandshakeError } from './toHandshakeError.js';

/**
 * Sends a write that can't succeed. The server refuses the write, but replies only after a majority
 * of the ensemble has logged the refusal. Completes when this reply arrives.
 *
 * The client needs this write in one case: when it resumes its session with the zxid 0 instead of
 * the highest zxid of the session. Without the write, the client could resume the session on a
 * server with older data.
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
