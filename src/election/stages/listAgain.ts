import { ignoreElements, map, type Observable } from 'rxjs';
import { checkReturned } from '../../model/checks/checkReturned.js';
import { checkFunction } from '../../model/checks/checkFunction.js';
import { rearm } from '../../observables/rearm.js';

/**
 * Reads once, and reads again each time the last reply may be out of date. `listAgain` calls `list`
 * for each read. `list` sets no watch. `listAgain` emits the reply, and then calls `trigger` with
 * this reply. When the stream from `trigger` completes, `listAgain` calls `list` again. For
 * example, a candidate of an election reads the list again only when its own place may have
 * changed.
 *
 * Cold. Emits every reply. If a read fails with a `retryable` error, such as a lost connection,
 * `listAgain` reads again. Any other error of a read ends the stream. If the stream from `trigger`
 * fails, `listAgain` fails with the same error. Completes when the client is closed.
 *
 * @example
 * ```ts
 * listAgain(
 *   () => client.getChildren('/jobs/leader'),
 *   ({ children: [one] }) =>
 *     one === undefined ? NEVER : untilTouched(client, `/jobs/leader/${one}`),
 * ).subscribe(({ children }) => console.log(children));
 * ```
 *
 * @param list - returns an Observable that reads once
 * @param trigger - returns an Observable that completes when the reply may be out of date;
 * `listAgain` ignores the values of this Observable
 * @returns the stream of replies
 * @see {@link untilTouched}
 */
export function listAgain<T>(
  list: () => Observable<T>,
  trigger: (reply: T) => Observable<unknown>,
): Observable<T> {
  checkFunction('list', list);
  checkFunction('trigger', trigger);
  return rearm(() =>
    checkReturned('list', list()).pipe(
      map((reply) => ({
        reply,
        fired$: checkReturned('trigger', trigger(reply)).pipe(ignoreElements()),
      })),
    ),
  );
}
