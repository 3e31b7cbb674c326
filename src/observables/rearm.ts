import type { Observable } from 'rxjs';
import { checkReturned } from '../model/checks/checkReturned.js';
import { checkFunction } from '../model/checks/checkFunction.js';
import type { Armed } from '../session/Armed.js';
import { rearmDistinct } from './rearmDistinct.js';

/**
 * Turns a read that sets a one-shot watch into a stream: emits the reply, waits until the watch is
 * spent or lost, and reads again.
 *
 * Cold: one read under way or one watch at a time for each subscription. Emits every reply, even an
 * equal one. If a read fails with the connection, it is repeated on the next one. Any other error
 * ends the stream. Completes when the client is closed.
 *
 * @example
 * ```ts
 * const children$ = rearm(() => client.armChildren('/services'));
 * children$.subscribe(({ children }) => console.log(children));
 * ```
 *
 * @param read - makes one armed read, such as `client.armData(path)`
 * @param recover - reads in another way if a read fails, for example if the znode is missing
 * @returns the stream of replies; an argument that is no function throws at the call
 * @see {@link watchData}, {@link watchChildren}, {@link watchExists}: the same loop, without equal values
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
