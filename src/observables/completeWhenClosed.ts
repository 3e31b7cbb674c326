import { EMPTY, type MonoTypeOperatorFunction } from 'rxjs';
import { catchCode } from '../errors/catchCode.js';

/**
 * Completes the stream in place of an error with CLIENT_CLOSED. Some streams repeat requests. If
 * the client is closed between two requests, the next request fails with CLIENT_CLOSED. For the
 * stream, this is the normal end and no failure.
 */
export function completeWhenClosed<T>(): MonoTypeOperatorFunction<T> {
  return catchCode('CLIENT_CLOSED', () => EMPTY);
}
