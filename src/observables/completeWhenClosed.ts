import { EMPTY, type MonoTypeOperatorFunction } from 'rxjs';
import { catchCode } from '../errors/catchCode.js';

/**
 * Completes the stream if it fails with CLIENT_CLOSED. After the client is closed, the next request
 * of a stream fails with this error. A stream that repeats requests must not pass this error on,
 * because a closed client is no failure for the subscriber of the stream.
 */
export function completeWhenClosed<T>(): MonoTypeOperatorFunction<T> {
  return catchCode('CLIENT_CLOSED', () => EMPTY);
}
