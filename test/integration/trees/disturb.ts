import {
  catchError,
  defer,
  EMPTY,
  ignoreElements,
  merge,
  type Observable,
  repeat,
  throwError,
} from 'rxjs';
import { isZkError, type ZkClient } from 'rxzk';

/** The number of changes that one writer makes at the same time. */
const lanes = 10;

/**
 * Creates, changes and deletes random znodes of a tree, until `goOn` returns false. Then waits for
 * the changes that are still running, and completes. Ignores a change that fails because the server
 * refuses the change or because the connection is lost.
 */
export function disturb(
  client: ZkClient,
  paths: readonly string[],
  random: () => number,
  goOn: () => boolean,
): Observable<never> {
  const change = (): Observable<unknown> => {
    const path = paths[Math.floor(random() * paths.length)] ?? '';
    const data = String(random());
    const die = random();
    if (die < 0.6) return client.setData(path, data);
    return die < 0.8 ? client.remove(path) : client.create(path, data);
  };
  const lane$ = defer(change).pipe(
    catchError(passOver),
    ignoreElements(),
    repeat({ delay: () => (goOn() ? [true] : EMPTY) }),
  );
  return merge(...Array.from({ length: lanes }, () => lane$));
}

function passOver(error: unknown): Observable<never> {
  return isZkError(error) ? EMPTY : throwError(() => error);
}
