import { ignoreElements, map, type Observable } from 'rxjs';
import { checkReturned } from '../../model/checks/checkReturned.js';
import { checkFunction } from '../../model/checks/checkFunction.js';
import { rearm } from '../../observables/rearm.js';

/**
 * Reads without a watch, and again whenever the trigger of the last reply completes: a list that is
 * read only when somebody's place in it may have changed.
 *
 * Cold. Emits every reply. A read that the connection fails is made again on the next one; any other
 * error, and one of the trigger, ends the stream. Completes when the client is closed.
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
 * @param trigger - completes when the reply may no longer be true; its values are passed over
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
