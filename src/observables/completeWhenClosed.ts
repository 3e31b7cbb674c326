import { EMPTY, type MonoTypeOperatorFunction } from 'rxjs';
import { catchCode } from '../errors/catchCode.js';

/**
 * Completes in place of CLIENT_CLOSED. For streams that repeat requests: if the client is closed between
 * two of them, the next one is refused, but the stream has not failed.
 */
export function completeWhenClosed<T>(): MonoTypeOperatorFunction<T> {
  return catchCode('CLIENT_CLOSED', () => EMPTY);
}
