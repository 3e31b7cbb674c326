import type { Observable } from 'rxjs';
import { checkReturned } from '../model/checks/checkReturned.js';
import { checkFunction } from '../model/checks/checkFunction.js';
import type { Armed } from '../session/Armed.js';
import { rearmDistinct } from './rearmDistinct.js';

/**
 * Makes a stream from a read that sets a one-shot watch. The stream reads, emits the reply, and
 * waits until the watch fires or is lost. Then the stream reads again.
 *
 * Cold: at each moment, a subscription has either one read under way, or one watch. The stream
 * emits every reply, even if two replies in a row are equal. If a read fails with a `retryable`
 * error, such as a lost connection, the stream reads again. Any other error ends the stream, unless
 * `recover` returns another read. Completes when the client is closed.
 *
 * @example
 * ```ts
 * const children$ = rearm(() => client.armChildren('/services'));
 * children$.subscribe(({ children }) => console.log(children));
 * ```
 *
 * @param read - returns a read that sets a watch, such as `client.armData(path)`
 * @param recover - gets the error of a failed read, and returns another read. For example,
 *   `recover` can return `client.armExists(path)` after NO_NODE. The watch of `armExists` then
 *   fires when the znode is created
 * @returns the stream of replies. The call throws if an argument is no function
 * @see {@link watchData}, {@link watchChildren} and {@link watchExists}, which read again in the
 * same way as this stream, but never emit two equal values in a row
 */
export function rearm<T, R = T>(
  read: () => Observable<Armed<T>>,
  recover?: (error: unknown) => Observable<Armed<R>>,
): Observable<T | R> {
  checkFunction('read', read);
  if (recover !== undefined) checkFunction('recover', recover);
  return rearmDistinct(
    () => checkReturned('read', read()),
    nothing,
    never,
    recover === undefined ? undefined : (error) => checkReturned('recover', recover(error)),
  );
}

function nothing(): null {
  return null;
}

function never(): boolean {
  return false;
}
