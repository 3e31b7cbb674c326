import { EMPTY, type MonoTypeOperatorFunction } from 'rxjs';
import { catchCode } from '../errors/catchCode.js';

/**
 * Completes the stream if it fails with CLIENT_CLOSED. A stream that repeats requests needs this
 * operator. If the client is closed between two requests, the next request fails with
 * CLIENT_CLOSED. But the end of the client is no error for the subscriber of such a stream.
 */
export function completeWhenClosed<T>(): MonoTypeOperatorFunction<T> {
  return catchCode('CLIENT_CLOSED', () => EMPTY);
}
