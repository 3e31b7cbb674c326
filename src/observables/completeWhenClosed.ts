import { EMPTY, type MonoTypeOperatorFunction } from 'rxjs';
import { catchCode } from '../errors/catchCode.js';

/**
 * Completes the stream if it fails with CLIENT_CLOSED. Some streams repeat requests. If the client
 * is closed between two requests, the next request fails with CLIENT_CLOSED. But when the client is
 * closed, such a stream should complete, and not fail.
 */
export function completeWhenClosed<T>(): MonoTypeOperatorFunction<T> {
  return catchCode('CLIENT_CLOSED', () => EMPTY);
}
