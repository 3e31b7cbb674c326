import { EMPTY, type MonoTypeOperatorFunction } from 'rxjs';
import { catchCode } from '../errors/catchCode.js';

/**
 * Completes the stream in place of the error CLIENT_CLOSED. Some streams repeat requests. If the
 * client is closed between two requests, the next request fails with CLIENT_CLOSED. But when the
 * client is closed, such a stream should end normally, without an error.
 */
export function completeWhenClosed<T>(): MonoTypeOperatorFunction<T> {
  return catchCode('CLIENT_CLOSED', () => EMPTY);
}
