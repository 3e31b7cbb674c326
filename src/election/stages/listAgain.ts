import { ignoreElements, map, type Observable } from 'rxjs';
import { checkReturned } from '../../model/checks/checkReturned.js';
import { checkFunction } from '../../model/checks/checkFunction.js';
import { rearm } from '../../observables/rearm.js';

/**
 * Reads without a watch, and reads again whenever the trigger of the last reply completes. This way
 * a candidate reads the list only when its place in it may have changed.
 *
 * Cold. Emits every reply. If a read fails with the connection, it is repeated on the next one. Any
 * other error ends the stream, also an error of the trigger. Completes when the client is closed.
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
 * @param list - makes one read
 * @param trigger - completes when the reply may no longer be true; its values are ignored
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
