import { Observable } from 'rxjs';
import type { Exchange } from '../exchange/Exchange.js';
import type { WireRecord } from '../records/WireRecord.js';

/**
 * Returns a stream that sends the request at each subscription. The stream emits the reply, or
 * errors with the error that `toError` makes from the return code.
 */
export function ask<O, R>(
  exchange: Exchange,
  record: WireRecord<O, R>,
  operation: O,
  toError: (returnCode: number) => Error,
): Observable<R> {
  return new Observable((subscriber) => {
    exchange.send(record, operation, (returnCode, reply) => {
      if (returnCode === 0) {
        subscriber.next(reply as R);
        subscriber.complete();
      } else {
        subscriber.error(toError(returnCode));
      }
    });
  });
}
